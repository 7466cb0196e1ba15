//! Finding by role and label, as assistive technology does.
//!
//! The role and the label are those that the web engine itself computes for its accessibility tree (WebDriver's
//! computed role and computed label). What stands on the page for a role only narrows down whom to ask.

use std::fmt;

use fantoccini::elements::ElementRef;
use fantoccini::wd::WebDriverCompatibleCommand;
use url::{ParseError, Url};

/// The roles that the stories look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Role {
    AlertDialog,
    Article,
    Button,
    Checkbox,
    ColumnHeader,
    Combobox,
    Dialog,
    Feed,
    Heading,
    Link,
    MenuItem,
    MenuItemCheckbox,
    MenuItemRadio,
    Option,
    Radio,
    Region,
    RowHeader,
    Searchbox,
    Select,
    Switch,
    Tab,
    Textbox,
}

impl Role {
    /// Elements that may have the role.
    pub(crate) fn candidates(self) -> &'static str {
        match self {
            Self::AlertDialog => "[role=alertdialog]",
            Self::Article => "article, [role=article]",
            Self::Button => "button, [role=button]",
            Self::Checkbox => "input[type=checkbox], [role=checkbox]",
            Self::ColumnHeader => "[role=columnheader]",
            Self::Combobox => "[role=combobox], input[list]",
            Self::Dialog => "dialog, [role=dialog]",
            Self::Feed => "[role=feed]",
            Self::Heading => "h1, h2, h3, h4, [role=heading]",
            Self::Link => "a[href], [role=link]",
            Self::MenuItem => "[role=menuitem]",
            Self::MenuItemCheckbox => "[role=menuitemcheckbox]",
            Self::MenuItemRadio => "[role=menuitemradio]",
            Self::Option => "option, [role=option]",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::Region => "[role=region], section[aria-label], section[aria-labelledby]",
            Self::RowHeader => "[role=rowheader]",
            Self::Searchbox => "input[type=search], [role=searchbox]",
            Self::Select => "select",
            Self::Switch => "[role=switch]",
            Self::Tab => "[role=tab]",
            Self::Textbox => "input, textarea, [role=textbox]",
        }
    }

    /// What the engine calls the role.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::AlertDialog => "alertdialog",
            Self::Article => "article",
            Self::Button => "button",
            Self::Checkbox => "checkbox",
            Self::ColumnHeader => "columnheader",
            Self::Combobox => "combobox",
            Self::Dialog => "dialog",
            Self::Feed => "feed",
            Self::Heading => "heading",
            Self::Link => "link",
            Self::MenuItem => "menuitem",
            Self::MenuItemCheckbox => "menuitemcheckbox",
            Self::MenuItemRadio => "menuitemradio",
            Self::Option => "option",
            Self::Radio => "radio",
            Self::Region => "region",
            Self::RowHeader => "rowheader",
            Self::Searchbox => "searchbox",
            // A closed list is a button to this engine.
            Self::Select => "button",
            Self::Switch => "switch",
            Self::Tab => "tab",
            Self::Textbox => "textbox",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What the engine computes for an element.
#[derive(Debug)]
pub(crate) enum Computed {
    /// Its role.
    Role(ElementRef),
    /// Its label, also known as its accessible name.
    Label(ElementRef),
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let (element, property) = match self {
            Self::Role(element) => (element, "computedrole"),
            Self::Label(element) => (element, "computedlabel"),
        };
        let session = session_id.unwrap_or_default();
        base_url.join(&format!(
            "session/{session}/element/{}/{property}",
            element.as_ref()
        ))
    }

    fn method_and_body(&self, _request_url: &Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}
