//! The issuer of a certificate, by the name that an IT team knows it by.
//!
//! The certificate is one that no one vouches for, so that every byte of it can be wrong: whatever cannot be read is no name.

/// The longest name that is told, in characters.
const LONGEST: usize = 64;

const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const OID: u8 = 0x06;
const VERSION: u8 = 0xa0;
const UTF8: u8 = 0x0c;
const PRINTABLE: u8 = 0x13;
const TELETEX: u8 = 0x14;
const IA5: u8 = 0x16;
const BMP: u8 = 0x1e;
/// `commonName`, then `organizationName`, then `organizationalUnitName`.
const NAMES: [&[u8]; 3] = [&[0x55, 4, 3], &[0x55, 4, 10], &[0x55, 4, 11]];

/// Who issued the certificate, which is in DER.
pub(crate) fn issuer(certificate: &[u8]) -> Option<String> {
    let mut certificate = Der(certificate);
    let mut whole = Der(certificate.take(SEQUENCE)?);
    let mut signed = Der(whole.take(SEQUENCE)?);
    if signed.0.first() == Some(&VERSION) {
        signed.next()?;
    }
    // The serial number and the algorithm come first.
    signed.next()?;
    signed.next()?;
    let names = parts(signed.take(SEQUENCE)?);
    NAMES
        .into_iter()
        .find_map(|wanted| names.iter().find(|(oid, _)| *oid == wanted))
        .map(|(_, name)| name.clone())
}

/// What an issuer is called, by the kind of name.
fn parts(issuer: &[u8]) -> Vec<(&[u8], String)> {
    let (mut issuer, mut found) = (Der(issuer), Vec::new());
    while let Some(set) = issuer.take(SET) {
        let mut set = Der(set);
        while let Some(part) = set.take(SEQUENCE) {
            let mut part = Der(part);
            if let Some(oid) = part.take(OID)
                && let Some((tag, bytes)) = part.next()
                && let Some(name) = text(tag, bytes)
            {
                found.push((oid, name));
            }
        }
    }
    found
}

/// A text as a person reads it: on one line, without what has no shape, and not too long.
fn text(tag: u8, bytes: &[u8]) -> Option<String> {
    let text = match tag {
        UTF8 | PRINTABLE | IA5 => String::from_utf8(bytes.to_vec()).ok()?,
        TELETEX => bytes.iter().copied().map(char::from).collect(),
        BMP => {
            let units = bytes.chunks_exact(2);
            let units: Vec<u16> = units
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16(&units).ok()?
        }
        _ => return None,
    };
    let shown = text
        .chars()
        .filter(|sign| !crate::email::is_invisible(*sign));
    let line: String = shown
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .collect();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().take(LONGEST).collect();
    (!line.is_empty()).then_some(line)
}

/// What is left to read of a piece of DER.
struct Der<'a>(&'a [u8]);

impl<'a> Der<'a> {
    /// The next element, as its tag and its content.
    fn next(&mut self) -> Option<(u8, &'a [u8])> {
        let (tag, rest) = self.0.split_first()?;
        let (first, rest) = rest.split_first()?;
        let (length, rest) = match first {
            0..=0x7f => (usize::from(*first), rest),
            0x81..=0x83 => {
                let (bytes, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
                let length = bytes
                    .iter()
                    .fold(0, |sum, byte| sum << 8 | usize::from(*byte));
                (length, rest)
            }
            _ => return None,
        };
        let (content, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((*tag, content))
    }

    /// The content of the next element, if it has this tag.
    fn take(&mut self, wanted: u8) -> Option<&'a [u8]> {
        if self.0.first() != Some(&wanted) {
            return None;
        }
        self.next().map(|(_, content)| content)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn der(tag: u8, content: &[u8]) -> Vec<u8> {
        let length = content.len();
        let mut bytes = match length {
            0..=0x7f => vec![tag, length as u8],
            _ => vec![tag, 0x82, (length >> 8) as u8, length as u8],
        };
        bytes.extend_from_slice(content);
        bytes
    }

    fn name(kind: &[u8], tag: u8, text: &[u8]) -> Vec<u8> {
        let pair = [der(OID, kind), der(tag, text)].concat();
        der(SET, &der(SEQUENCE, &pair))
    }

    /// A certificate as far as its issuer.
    fn certificate(names: &[Vec<u8>]) -> Vec<u8> {
        let version = der(VERSION, &der(2, &[2]));
        let serial = der(2, &[7; 16]);
        let algorithm = der(SEQUENCE, &der(OID, &[42, 134, 72]));
        let signed = [version, serial, algorithm, der(SEQUENCE, &names.concat())].concat();
        der(SEQUENCE, &der(SEQUENCE, &signed))
    }

    #[test]
    fn the_common_name_comes_first_then_the_organization() {
        let organization = name(NAMES[1], PRINTABLE, b"Example Security Inc.");
        let common = name(NAMES[0], UTF8, "Example Inspección CA".as_bytes());
        let both = certificate(&[organization.clone(), common]);
        assert_eq!(issuer(&both).as_deref(), Some("Example Inspección CA"));
        let one = certificate(&[organization]);
        assert_eq!(issuer(&one).as_deref(), Some("Example Security Inc."));
        assert_eq!(issuer(&certificate(&[])), None);
    }

    #[test]
    fn a_name_is_one_short_line_in_any_encoding() {
        let read = |tag, text: &[u8]| issuer(&certificate(&[name(NAMES[0], tag, text)]));
        let wide: Vec<u8> = "Büro CA"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(read(BMP, &wide).as_deref(), Some("Büro CA"));
        assert_eq!(read(TELETEX, b"B\xfcro CA").as_deref(), Some("Büro CA"));
        assert_eq!(
            read(UTF8, "a\n\u{202e}b\u{200b}".as_bytes()).as_deref(),
            Some("a b")
        );
        assert_eq!(
            read(UTF8, &[b'x'; 500]).map(|name| name.len()),
            Some(LONGEST)
        );
        assert_eq!(read(UTF8, b" \n"), None);
        assert_eq!(read(UTF8, b"\xff"), None);
        assert_eq!(read(7, b"x"), None);
    }

    proptest! {
        #[test]
        fn what_is_broken_is_no_name_and_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), cut in 0..120_usize) {
            issuer(&bytes);
            let whole = certificate(&[name(NAMES[0], UTF8, &bytes)]);
            issuer(&whole[..whole.len().min(cut)]);
            let mut changed = whole.clone();
            if let (Some(byte), Some(with)) = (changed.get_mut(cut), bytes.first()) {
                *byte = *with;
            }
            issuer(&changed);
        }
    }
}
