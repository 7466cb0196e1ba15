//! The server: HTTP by hand, since it has to break off in the middle of an answer.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use super::Delivery;

/// What is handed out, and what was asked for.
#[derive(Default)]
pub(crate) struct Held {
    pub(crate) files: HashMap<String, Vec<u8>>,
    pub(crate) delivery: Delivery,
    pub(crate) asked: Vec<String>,
}

pub(crate) struct Server {
    address: SocketAddr,
    held: Arc<Mutex<Held>>,
    ended: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let (held, ended) = (Arc::<Mutex<Held>>::default(), Arc::default());
        let (shared, end) = (Arc::clone(&held), Arc::<AtomicBool>::clone(&ended));
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if end.load(Ordering::Relaxed) {
                    break;
                }
                let held = Arc::clone(&shared);
                // Whoever breaks off has the answer that they wanted.
                thread::spawn(move || drop(answer(&stream, &held)));
            }
        });
        Self {
            address,
            held,
            ended,
            thread: Some(thread),
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn hold(&self, change: impl FnOnce(&mut Held)) {
        change(&mut self.held.lock().unwrap());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // It notices with the next connection, which is this one.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(stream: &TcpStream, held: &Mutex<Held>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let path = path(&mut reader)?;
    let (file, delivery) = {
        let mut held = held.lock().unwrap();
        held.asked.push(path.clone());
        (held.files.get(&path).cloned(), held.delivery)
    };
    match file {
        Some(file) if path.contains("latest.json") => send(stream, "200 OK", &file),
        Some(file) => hand_out(stream, &file, delivery),
        None => send(stream, "404 Not Found", b""),
    }
}

/// The path of a request, whose head is read to its end.
fn path(reader: &mut BufReader<&TcpStream>) -> std::io::Result<String> {
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    Ok(first.split(' ').nth(1).unwrap_or_default().to_owned())
}

fn hand_out(mut stream: &TcpStream, file: &[u8], delivery: Delivery) -> std::io::Result<()> {
    let half = &file[..file.len() / 2];
    match delivery {
        Delivery::Whole => send(stream, "200 OK", file),
        Delivery::Truncated => send(stream, "200 OK", half),
        Delivery::Endless => {
            write!(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")?;
            // Until the other side has had enough.
            loop {
                stream.write_all(&[0; 1 << 16])?;
            }
        }
        Delivery::Broken | Delivery::Stuck => {
            head(stream, "200 OK", file.len())?;
            stream.write_all(half)?;
            if delivery == Delivery::Stuck {
                // Until the other side has had enough.
                stream.read_to_end(&mut Vec::new())?;
            }
            Ok(())
        }
    }
}

fn send(mut stream: &TcpStream, status: &str, body: &[u8]) -> std::io::Result<()> {
    head(stream, status, body.len())?;
    stream.write_all(body)
}

fn head(mut stream: &TcpStream, status: &str, length: usize) -> std::io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )
}
