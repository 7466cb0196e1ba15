//! Email addresses, as people mean them.

/// The form in which an address is compared: spaces around it and its case do not matter. SQL statements know it by the same name.
pub fn plain(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Whether two addresses are the same, as far as anyone means them to differ.
pub fn is_same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}
