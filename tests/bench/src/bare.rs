//! A bare loop over `reqwest`: what someone would write who needs nothing but these two calls.
//!
//! It decodes every answer into structures of its own, as the client does, but checks nothing.

use reqwest::{Client, Response};
use serde::Deserialize;
use serde_json::{Value, json};

/// One page of the list.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    users: Vec<User>,
    cursor: Option<String>,
    has_more: bool,
}

/// A person with every field of the contract.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "decoding them is the work to be measured")]
pub struct User {
    /// The id, for the changes.
    pub user_id: String,
    email: String,
    first_name: String,
    middle_name: Option<String>,
    last_name: String,
    suffix1: Option<String>,
    suffix2: Option<String>,
    clinic_role: String,
    level: String,
    can_create_reports: bool,
    can_manage_studies: bool,
    has_dashboard_access: bool,
    npi_number: Option<String>,
    phone_number: Option<String>,
    created_at: Option<String>,
    last_login_at: Option<String>,
    invited_source: String,
}

/// The API as it is, with a key.
pub struct Bare {
    client: Client,
    users: String,
    key: String,
}

impl Bare {
    /// The API at the base URL.
    #[must_use]
    pub fn new(base_url: &str, key: &str) -> Self {
        Self {
            // As in the client: what listens on this machine is reached without a proxy.
            client: Client::builder()
                .no_proxy()
                .build()
                .expect("a client can be set up"),
            users: format!("{base_url}/v1/autoScribe/users"),
            key: key.to_owned(),
        }
    }

    /// Everyone, in pages of 100.
    ///
    /// # Errors
    /// If a page cannot be had.
    pub async fn list(&self) -> reqwest::Result<Vec<User>> {
        let mut everyone = Vec::new();
        let mut cursor: Option<String> = None;
        loop {
            let page: Page = self.get(cursor.as_deref()).await?.json().await?;
            everyone.extend(page.users);
            cursor = page.cursor.filter(|_| page.has_more);
            if cursor.is_none() {
                return Ok(everyone);
            }
        }
    }

    /// One page as it was sent.
    ///
    /// # Errors
    /// If it cannot be had.
    pub async fn page(&self, cursor: Option<&str>) -> reqwest::Result<String> {
        self.get(cursor).await?.text().await
    }

    async fn get(&self, cursor: Option<&str>) -> reqwest::Result<Response> {
        let mut url = format!("{}?limit=100", self.users);
        if let Some(cursor) = cursor {
            // The sandbox's cursors need no escaping but for the padding of base64.
            url.push_str("&cursor=");
            url.push_str(&cursor.replace('=', "%3D"));
        }
        let request = self.client.get(&url).bearer_auth(&self.key);
        request.send().await?.error_for_status()
    }

    /// Gives one person another last name.
    ///
    /// # Errors
    /// If the person cannot be changed.
    pub async fn rename(&self, user_id: &str, last_name: &str) -> reqwest::Result<User> {
        let patch: Value = json!({ "lastName": last_name });
        let request = self
            .client
            .patch(format!("{}/{user_id}", self.users))
            .bearer_auth(&self.key)
            .json(&patch);
        request.send().await?.error_for_status()?.json().await
    }
}
