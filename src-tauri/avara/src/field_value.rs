//! What a person's field can hold, so that all fields are compared, changed and cut alike.

use crate::level::Level;
use crate::patch::Patch;
use crate::role::ClinicRole;

/// The value of one field, for comparing. An absent optional text is as good as an empty one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// As a person typed it.
    Text(&'a str),
    /// One of a list that the service may extend.
    Choice(&'a str),
    Flag(bool),
}

impl Value<'_> {
    /// Whether nothing is there, as after clearing.
    pub(crate) fn is_empty(self) -> bool {
        matches!(self, Self::Text("") | Self::Choice(""))
    }
}

/// A type that a person's field has.
pub(crate) trait FieldValue: Clone + Into<Option<Self::New>> {
    /// What a change can set it to.
    type New: Clone + Into<Self>;

    /// What is there once it is cleared; `None` for a field that always has a value.
    const CLEARED: Option<Self> = None;

    fn value(&self) -> Value<'_>;

    /// The text, if there is one. Of a role and a level only one that this version does not know.
    fn text_mut(&mut self) -> Option<&mut String>;

    /// Does what a change says. Clearing what always has a value changes nothing.
    fn change(&mut self, change: &Patch<Self::New>) {
        match change {
            Patch::Keep => {}
            Patch::Clear => {
                if let Some(cleared) = Self::CLEARED {
                    *self = cleared;
                }
            }
            Patch::Set(new) => *self = new.clone().into(),
        }
    }

    /// The change that makes a field like this one. What is absent is kept.
    fn to_change(&self) -> Patch<Self::New> {
        let new: Option<Self::New> = self.clone().into();
        new.map_or(Patch::Keep, Patch::Set)
    }
}

impl FieldValue for String {
    type New = Self;

    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }

    fn text_mut(&mut self) -> Option<&mut String> {
        Some(self)
    }
}

impl FieldValue for Option<String> {
    type New = String;

    const CLEARED: Option<Self> = Some(None);

    fn value(&self) -> Value<'_> {
        Value::Text(self.as_deref().unwrap_or_default())
    }

    fn text_mut(&mut self) -> Option<&mut String> {
        self.as_mut()
    }
}

impl FieldValue for ClinicRole {
    type New = Self;

    fn value(&self) -> Value<'_> {
        Value::Choice(self.as_str())
    }

    fn text_mut(&mut self) -> Option<&mut String> {
        self.unknown_mut()
    }
}

impl FieldValue for Level {
    type New = Self;

    fn value(&self) -> Value<'_> {
        Value::Choice(self.as_str())
    }

    fn text_mut(&mut self) -> Option<&mut String> {
        self.unknown_mut()
    }
}

impl FieldValue for bool {
    type New = Self;

    fn value(&self) -> Value<'_> {
        Value::Flag(*self)
    }

    fn text_mut(&mut self) -> Option<&mut String> {
        None
    }
}
