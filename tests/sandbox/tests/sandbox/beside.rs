//! Two clinics at one address: each key leads to its own people, and what is done in one is unknown in the other.

use avara_sandbox::{Config, Sandbox};
use serde_json::Value;

fn config(people: usize, key: &str) -> Config {
    Config {
        people,
        key: Some(key.to_owned()),
        ..Config::default()
    }
}

#[tokio::test]
async fn the_key_leads_to_the_clinic() {
    let north = Sandbox::start(config(3, "north")).await.unwrap();
    let south = north.beside(config(5, "south"));
    assert_eq!(north.url(), south.url());
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let url = format!("{}/v1/autoScribe/users?limit=100", north.url());
    let mut seen = Vec::new();
    for key in ["north", "south", "neither"] {
        let answer = http.get(&url).bearer_auth(key).send().await.unwrap();
        let status = answer.status().as_u16();
        let body = answer.bytes().await.unwrap();
        let body: Value = serde_json::from_slice(&body).unwrap();
        seen.push((status, body["users"].as_array().map_or(0, Vec::len)));
    }
    assert_eq!(seen, [(200, 3), (200, 5), (401, 0)]);
    assert_eq!(
        north.requests().len(),
        2,
        "what nobody's key opens knocks at the first"
    );
    assert_eq!(south.requests().len(), 1);

    let url = south.url();
    drop(north);
    let answer = http.get(format!("{url}/v1/autoScribe/users"));
    let answer = answer.bearer_auth("south").send().await.unwrap();
    assert_eq!(
        answer.status().as_u16(),
        200,
        "the address stays as long as one of them"
    );
}
