//! The OpenAPI file as a judge of requests and answers.

use std::collections::BTreeMap;
use std::path::Path;

use jsonschema::Validator;
use serde_json::{Value, json};

/// The file, with its objects closed: the real API may add a property, the sandbox has no business doing so.
pub struct Contract {
    document: Value,
    /// Where each operation stands, by its `operationId`.
    places: BTreeMap<String, Place>,
}

struct Place {
    path: String,
    method: String,
}

impl Contract {
    /// Reads `tests/avara-openapi.yaml`.
    pub fn read() -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../avara-openapi.yaml");
        let text = std::fs::read_to_string(file).unwrap();
        let mut document: Value = yaml_serde::from_str(&text).unwrap();
        let places = places(&document);
        close(&mut document);
        Self { document, places }
    }

    /// The `operationId` of every operation of the file.
    pub fn operations(&self) -> Vec<String> {
        self.places.keys().cloned().collect()
    }

    /// The operation that the file has for this method and path.
    pub fn operation(&self, method: &str, path: &str) -> Option<&str> {
        let fits = |place: &Place| place.method == method && self.path_fits(place, path);
        let mut found = self.places.iter().filter(|(_, place)| fits(place));
        found.next().map(|(id, _)| id.as_str())
    }

    /// Whether the path is the place's, with each `{parameter}` as its schema wants it.
    fn path_fits(&self, place: &Place, path: &str) -> bool {
        let (wanted, given) = (place.path.split('/'), path.split('/'));
        wanted.clone().count() == given.clone().count()
            && wanted.zip(given).all(|(wanted, given)| {
                match wanted
                    .strip_prefix('{')
                    .and_then(|name| name.strip_suffix('}'))
                {
                    Some(name) => self
                        .parameter(place, name)
                        .is_some_and(|schema| self.problems(schema, &json!(given)).is_empty()),
                    None => wanted == given,
                }
            })
    }

    /// What the file has against a query: unknown names and values that their schema does not allow.
    pub fn query_problems(&self, operation: &str, query: &[(String, String)]) -> Vec<String> {
        let place = &self.places[operation];
        let problems = query
            .iter()
            .flat_map(|(name, text)| match self.parameter(place, name) {
                Some(schema) => self.problems(schema, &typed(schema, text)),
                None => vec![format!("no parameter {name}")],
            });
        problems.collect()
    }

    /// What the file has against a request's body.
    pub fn body_problems(&self, operation: &str, body: Option<&Value>) -> Vec<String> {
        let request = &self.at(&self.places[operation])["requestBody"];
        let schema = &request["content"]["application/json"]["schema"];
        match body {
            Some(_) if schema.is_null() => vec!["no body is expected".to_owned()],
            Some(body) => self.problems(schema, body),
            None if request["required"] == true => vec!["a body is required".to_owned()],
            None => Vec::new(),
        }
    }

    /// What the file has against an answer.
    pub fn answer_problems(&self, operation: &str, status: u16, body: &Value) -> Vec<String> {
        let response = &self.at(&self.places[operation])["responses"][status.to_string()];
        let schema = &response["content"]["application/json"]["schema"];
        if schema.is_null() {
            return vec![format!("status {status} is not expected")];
        }
        self.problems(schema, body)
    }

    fn at(&self, place: &Place) -> &Value {
        &self.document["paths"][&place.path][&place.method]
    }

    fn parameter(&self, place: &Place, name: &str) -> Option<&Value> {
        let parameters = self.at(place)["parameters"].as_array()?;
        let found = parameters
            .iter()
            .find(|parameter| parameter["name"] == name)?;
        Some(&found["schema"])
    }

    fn problems(&self, schema: &Value, value: &Value) -> Vec<String> {
        let validator = self.validator(schema);
        let problems = validator.iter_errors(value);
        problems
            .map(|problem| format!("{}: {problem}", problem.instance_path()))
            .collect()
    }

    /// OpenAPI 3.1 schemas are JSON Schema 2020-12; `$ref`s lead into `components`, which therefore come along.
    fn validator(&self, schema: &Value) -> Validator {
        let mut schema = schema.clone();
        schema["components"] = self.document["components"].clone();
        jsonschema::draft202012::options()
            .should_validate_formats(true)
            .build(&schema)
            .unwrap()
    }
}

fn places(document: &Value) -> BTreeMap<String, Place> {
    let mut places = BTreeMap::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            let (path, method) = (path.clone(), method.clone());
            places.insert(id, Place { path, method });
        }
    }
    places
}

/// Lets no object have other properties than those named. Errors stay open, since their shape is not published.
fn close(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if fields.get("type").is_some_and(|kind| kind == "object") {
                fields.insert("additionalProperties".to_owned(), false.into());
            }
            let open = |name: &str| name == "Error";
            let inner = fields.iter_mut().filter(|(name, _)| !open(name));
            inner.for_each(|(_, inner)| close(inner));
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

/// A query's text as the value that its schema speaks of.
fn typed(schema: &Value, text: &str) -> Value {
    match schema["type"].as_str() {
        Some("boolean" | "integer") => serde_json::from_str(text).unwrap_or_else(|_| json!(text)),
        Some("array") => text.split(',').collect(),
        _ => json!(text),
    }
}
