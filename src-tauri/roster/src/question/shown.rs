//! Texts of others as a question shows them: without what would deceive the eye.

/// How many letters are shown.
const MOST: usize = 80;

/// The text on one line, without control characters, marks that change the direction of text, and invisible letters. A text that is
/// longer than a name is cut.
pub fn shown(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|letter| !is_hidden(*letter))
        .collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// Whether a letter is left out. Zero-width joiners stay, because some names need them.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_deceives_the_eye_is_left_out() {
        for (text, line) in [
            ("Sarah  Johnson ", "Sarah Johnson"),
            ("Sarah\n\nCancel: no one", "Sarah Cancel: no one"),
            ("\u{202E}nosnhoJ", "nosnhoJ"),
            ("Sa\u{200B}rah\u{7}", "Sarah"),
            ("a\u{2028}b", "a b"),
            ("\u{2066}x\u{2069}", "x"),
            ("نام\u{200C}ها", "نام\u{200C}ها"),
        ] {
            assert_eq!(shown(text), line, "{text:?}");
        }
        let long = shown(&"n".repeat(500));
        assert_eq!(long.chars().count(), MOST + 1);
        assert!(long.ends_with('…'));
        assert_eq!(shown(&"é".repeat(MOST)), "é".repeat(MOST));
    }
}
