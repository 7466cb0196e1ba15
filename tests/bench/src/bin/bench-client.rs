//! One round: 10,000 people listed and 1,000 changes made one after another, by the client and by a bare loop.
//!
//! The sandbox runs as a program of its own; `AVARA_BASE_URL` and `AVARA_API_KEY` say where.

use std::env;
use std::error::Error;

use avara::{ApiKey, Avara, Patch, Url, UserFilter, UserId, UserPatch};
use bench::bare::Bare;
use bench::measured::timed;
use futures_util::StreamExt as _;

const CHANGES: usize = 1000;

/// How often everything is done in a round: a single change takes so little that a busy moment of the machine would tell.
const TURNS: u32 = 3;

/// Every change is one: the names take turns.
const NAMES: [&str; 2] = ["Sample", "Example"];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let (base_url, key) = (env::var("AVARA_BASE_URL")?, env::var("AVARA_API_KEY")?);
    let bare = Bare::new(&base_url, &key);
    let avara = Avara::builder(ApiKey::new(key)?)
        .base_url(Url::parse(&base_url)?)
        .build()?;
    // Both open their connection before the time is taken.
    let people = bare.list().await?;
    listed(&avara).await?;
    let id = &people.first().ok_or("nobody is there")?.user_id;
    let user_id = id.parse()?;
    // Each goes first once and last once: what comes later finds the machine in another state.
    for _ in 0..TURNS {
        timed("list-bare", bare.list()).await?;
        for _ in 0..2 {
            let count = timed("list-avara", listed(&avara)).await?;
            assert_eq!(people.len(), count, "both list everyone");
        }
        timed("list-bare", bare.list()).await?;

        timed("patch-bare", rename_bare(&bare, id)).await?;
        timed("patch-avara", rename_avara(&avara, &user_id)).await?;
        timed("patch-avara", rename_avara(&avara, &user_id)).await?;
        timed("patch-bare", rename_bare(&bare, id)).await?;
    }
    Ok(())
}

async fn listed(avara: &Avara) -> Result<usize, Box<dyn Error>> {
    let mut pages = std::pin::pin!(avara.stream_users(UserFilter::default()));
    let mut count = 0;
    while let Some(page) = pages.next().await {
        count += page?.items.len();
    }
    Ok(count)
}

async fn rename_bare(bare: &Bare, id: &str) -> reqwest::Result<()> {
    for number in 0..CHANGES {
        bare.rename(id, NAMES[number % 2]).await?;
    }
    Ok(())
}

async fn rename_avara(avara: &Avara, id: &UserId) -> Result<(), avara::Error> {
    for number in 0..CHANGES {
        let patch = UserPatch {
            last_name: Patch::Set(NAMES[number % 2].to_owned()),
            ..UserPatch::default()
        };
        avara.update_user(id, &patch).await?;
    }
    Ok(())
}
