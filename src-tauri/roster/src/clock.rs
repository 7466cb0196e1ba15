//! The time of day, as the ledger, the log and receipts write it.

use avara::Timestamp;

/// Now, to the millisecond, such as `2026-11-24T09:15:00.250Z`.
pub fn now() -> String {
    format!("{:.3}", Timestamp::now())
}
