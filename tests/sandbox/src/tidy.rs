//! Texts as the service likes to store them, where it has that habit.

use serde_json::{Map, Value};

/// The body with its texts tidied: an answer can differ from what was sent.
pub(crate) fn tidied(body: &Map<String, Value>) -> Map<String, Value> {
    let tidy = |(name, value): (&String, &Value)| {
        let value = value
            .as_str()
            .map_or_else(|| value.clone(), |text| text_of(name, text).into());
        (name.clone(), value)
    };
    body.iter().map(tidy).collect()
}

fn text_of(name: &str, text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name {
        "email" => words.to_lowercase(),
        "phoneNumber" if words.len() == 11 => words.trim_start_matches('1').to_owned(),
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn texts_lose_what_nobody_sees() {
        let body = json!({
            "firstName": " Anna  Maria ", "email": "A.B@Hospital.Example", "phoneNumber": "15550100101",
            "suffix1": null, "canCreateReports": true,
        });
        let tidy = json!({
            "firstName": "Anna Maria", "email": "a.b@hospital.example", "phoneNumber": "5550100101",
            "suffix1": null, "canCreateReports": true,
        });
        let body = body.as_object().expect("an object");
        assert_eq!(Value::Object(tidied(body)), tidy);
    }
}
