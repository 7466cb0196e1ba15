//! What the tests share.
#![allow(clippy::unwrap_used)]

/// Waits for an answer.
pub(crate) fn done<T>(answer: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(answer)
}
