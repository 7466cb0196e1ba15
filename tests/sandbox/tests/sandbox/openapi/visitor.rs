//! A plain HTTP client that takes nothing on trust: every exchange is held against the contract.

use std::collections::BTreeSet;

use avara_sandbox::{Config, Sandbox};
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, Method, Url};
use serde_json::Value;

use super::contract::Contract;

const KEY: &str = "contract-key";
const USERS: &str = "/v1/autoScribe/users";

/// A sandbox, and what has been asked of it.
pub struct Visitor {
    pub contract: Contract,
    pub sandbox: Sandbox,
    /// The key that is sent.
    pub key: &'static str,
    http: Client,
    seen: BTreeSet<(String, u16)>,
}

impl Visitor {
    /// Starts a sandbox of so many people, with a limit of requests a second if given.
    pub async fn start(people: usize, rate: Option<u32>) -> Self {
        let key = Some(KEY.to_owned());
        let config = Config {
            people,
            key,
            rate,
            ..Config::default()
        };
        let sandbox = Sandbox::start(config).await.unwrap();
        let http = Client::builder().no_proxy().build().unwrap();
        let (contract, seen) = (Contract::read(), BTreeSet::new());
        Self {
            contract,
            sandbox,
            key: KEY,
            http,
            seen,
        }
    }

    /// The operations of the contract that have not been answered with this status.
    pub fn unseen(&self, status: u16) -> Vec<String> {
        let operations = self.contract.operations().into_iter();
        operations
            .filter(|id| !self.seen.contains(&(id.clone(), status)))
            .collect()
    }

    pub async fn get(&mut self, path: &str, status: u16) -> Value {
        self.call(Method::GET, path, None, status).await
    }

    pub async fn patch(&mut self, path: &str, body: Value, status: u16) -> Value {
        self.call(Method::PATCH, path, Some(body), status).await
    }

    pub async fn post(&mut self, path: &str, body: Value, status: u16) -> Value {
        self.call(Method::POST, path, Some(body), status).await
    }

    /// Asks for a path below the users', and judges both sides. A request that is answered 200 has to keep the contract too.
    pub async fn call(
        &mut self,
        method: Method,
        path: &str,
        body: Option<Value>,
        status: u16,
    ) -> Value {
        let what = format!("{method} {path} {body:?}");
        let url: Url = format!("{}{USERS}{path}", self.sandbox.url())
            .parse()
            .unwrap();
        let name = method.as_str().to_lowercase();
        let operation = self.contract.operation(&name, url.path());
        let operation = operation
            .unwrap_or_else(|| panic!("{what}: no such operation"))
            .to_owned();

        let mut request = self.http.request(method, url.clone()).bearer_auth(self.key);
        if let Some(body) = &body {
            request = request.json(body);
        }
        let response = request.send().await.unwrap();
        assert_eq!(response.status().as_u16(), status, "{what}");
        assert_eq!(
            response.headers()[CONTENT_TYPE],
            "application/json",
            "{what}"
        );
        let answer: Value = response.json().await.unwrap();

        let mut problems = self.contract.answer_problems(&operation, status, &answer);
        if status == 200 {
            let query: Vec<_> = url.query_pairs().into_owned().collect();
            problems.extend(self.contract.query_problems(&operation, &query));
            problems.extend(self.contract.body_problems(&operation, body.as_ref()));
        } else if !answer["message"].is_string() {
            problems.push("an error without a message".to_owned());
        }
        assert!(problems.is_empty(), "{what}: {problems:#?}\n{answer:#}");
        self.seen.insert((operation, status));
        answer
    }
}
