//! Keys that have no character, as WebDriver spells them.

/// A key, or keys pressed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    /// To the next control.
    Tab,
    /// To the control before.
    ShiftTab,
    /// The Enter key.
    Enter,
    /// The Escape key.
    Escape,
    /// The space bar.
    Space,
    /// The arrow down.
    Down,
    /// The arrow to the right.
    Right,
    /// The Home key.
    Home,
    /// The End key.
    End,
    /// Control and A: all of a text.
    SelectAll,
    /// Control and F: find.
    Find,
    /// The Delete key.
    Delete,
}

impl Keys {
    /// What is sent to press and release them.
    pub fn text(self) -> &'static str {
        match self {
            Self::Tab => "\u{E004}",
            Self::ShiftTab => "\u{E008}\u{E004}\u{E000}",
            Self::Enter => "\u{E007}",
            Self::Escape => "\u{E00C}",
            Self::Space => " ",
            Self::Down => "\u{E015}",
            Self::Right => "\u{E014}",
            Self::Home => "\u{e011}",
            Self::End => "\u{E010}",
            Self::SelectAll => "\u{E009}a\u{E000}",
            Self::Find => "\u{E009}f\u{E000}",
            Self::Delete => "\u{E017}",
        }
    }
}
