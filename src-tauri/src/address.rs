//! Email addresses, as people mean them.

/// The form in which an address is compared: spaces around it and its case do not matter. SQLite's `lower` knows the case of ASCII
/// alone, so addresses are compared here and not there.
pub(crate) fn plain(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Whether two addresses are the same, as far as anyone means them to differ.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}
