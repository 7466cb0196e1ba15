//! The longest text that is taken from the service: a name of megabytes would freeze whatever shows it.

/// The longest text of a field, in characters.
const LONGEST: usize = 300;

/// Whether a text is short enough to be read back as it was sent.
pub(crate) fn fits(text: &str) -> bool {
    end(text).is_none()
}

/// Cuts each text that is too long. Answers whether there were any.
pub(crate) fn shorten_all<const N: usize>(texts: [Option<&mut String>; N]) -> bool {
    let mut any = false;
    for text in texts.into_iter().flatten() {
        any |= shorten(text);
    }
    any
}

/// Cuts a text that is too long, and says so by an ellipsis. Answers whether it did.
fn shorten(text: &mut String) -> bool {
    let Some(end) = end(text) else { return false };
    text.truncate(end);
    text.push('…');
    // What was cut off would stay in memory.
    text.shrink_to_fit();
    true
}

/// Where a text that is too long is cut.
fn end(text: &str) -> Option<usize> {
    if text.len() <= LONGEST {
        return None;
    }
    text.char_indices().nth(LONGEST).map(|(end, _)| end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_two_characters() {
        for sign in ["x", "é", "李"] {
            let mut text = sign.repeat(LONGEST);
            assert!(!shorten(&mut text) && fits(&text));
            assert_eq!(text, sign.repeat(LONGEST));
            text += sign;
            assert!(!fits(&text));
            assert!(shorten(&mut text));
            assert_eq!(text, sign.repeat(LONGEST) + "…");
            // Cut once more it stays as it is.
            let once = text.clone();
            shorten(&mut text);
            assert_eq!(text, once);
        }
    }
}
