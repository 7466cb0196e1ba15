//! Whether a text is one email address and nothing else. Which addresses exist only the mail can tell.
//!
//! An invitation goes out to what stands here, and the address can never be changed afterwards. So what a clipboard adds
//! (marks that no one sees, brackets, quotes, a semicolon) is refused, not guessed away: the window cleans, this is the last guard.

use crate::problem::Problem;

/// The longest address that mail can be sent to.
const LONGEST: usize = 254;
/// The longest part before the `@`.
const LONGEST_NAME: usize = 64;

/// What is wrong with an address.
pub(crate) fn problem(text: &str) -> Option<Problem> {
    let is_unseen = |sign: char| is_invisible(sign) || sign.is_control();
    if text
        .chars()
        .all(|sign| sign.is_whitespace() || is_unseen(sign))
    {
        Some(Problem::Empty)
    } else if text
        .chars()
        .any(|sign| is_unseen(sign) || sign.is_whitespace() && !sign.is_ascii())
    {
        Some(Problem::EmailInvisible)
    } else if is_address(text) {
        None
    } else if pieces(text).any(is_address) {
        Some(Problem::EmailNotAlone)
    } else {
        Some(Problem::EmailFormat)
    }
}

/// The parts of a text between blanks and whatever wraps or separates addresses.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| sign.is_whitespace() || is_wrapping(sign) || matches!(sign, ':' | '/'))
        .map(|piece| piece.trim_matches(['.', '!', '?', '\'']))
}

/// What stands around addresses or between them, and in none.
fn is_wrapping(sign: char) -> bool {
    matches!(
        sign,
        '<' | '>'
            | '('
            | ')'
            | '['
            | ']'
            | '"'
            | ','
            | ';'
            | '“'
            | '”'
            | '„'
            | '«'
            | '»'
            | '‘'
            | '’'
    )
}

/// A name, one `@` and a host of two labels at least, in signs that addresses have.
fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    text.len() <= LONGEST && is_name(name) && is_host(host)
}

fn is_name(name: &str) -> bool {
    let sign = |sign: char| match sign {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        _ if sign.is_ascii() => "!#$%&'*+-/=?^_`{|}~".contains(sign),
        _ => !is_wrapping(sign),
    };
    name.len() <= LONGEST_NAME
        && !name.starts_with('\'')
        && name
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(sign))
}

fn is_host(host: &str) -> bool {
    let sign = |sign: char| match sign {
        _ if sign.is_ascii() => sign.is_ascii_alphanumeric() || sign == '-',
        _ => !is_wrapping(sign),
    };
    host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(sign)
        })
}

/// Signs without a shape of their own: Unicode's format characters, fillers, and selectors of a variant.
pub(crate) fn is_invisible(sign: char) -> bool {
    matches!(sign,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{8e2}' | '\u{115f}' | '\u{1160}'
        | '\u{17b4}' | '\u{17b5}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{110bd}' | '\u{110cd}'
        | '\u{600}'..='\u{605}'
        | '\u{890}'..='\u{891}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fff0}'..='\u{fffd}'
        | '\u{13430}'..='\u{1343f}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
#[path = "email_tests.rs"]
mod tests;
