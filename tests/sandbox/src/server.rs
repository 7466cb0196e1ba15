//! Accepts connections on the loopback address, on a thread of its own, so that stopping is certain: when it has ended, no one
//! listens anymore and every connection is closed.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::header::AUTHORIZATION;
use axum::http::{Request, Response};
use axum::routing::{get, patch, post};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinSet;
use tower::ServiceExt as _;

use crate::answers::Cut;
use crate::api;
use crate::control;
use crate::world::World;

/// After a connection that could not be accepted. Where the machine has run out of something, the next attempt fails at once
/// too, and trying without a pause would only take more of it.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// The clinics behind one address, each with its key. What comes with the key of none is the first one's.
type Clinics = Arc<Mutex<Vec<(Option<String>, Router)>>>;

/// A server at one address. It ends when this is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    clinics: Clinics,
    listening: Mutex<Option<Listening>>,
}

/// The thread that listens. When this has been dropped, no one listens anymore and every connection is closed.
struct Listening {
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub(crate) async fn start(port: u16, world: Arc<World>) -> io::Result<Self> {
        let clinics = Clinics::default();
        add(&clinics, world);
        let (address, listening) = Listening::start(port, Arc::clone(&clinics)).await?;
        Ok(Self {
            address,
            clinics,
            listening: Mutex::new(Some(listening)),
        })
    }

    pub(crate) fn pause(&self) {
        drop(self.listening().take());
    }

    pub(crate) async fn resume(&self) -> io::Result<()> {
        let clinics = Arc::clone(&self.clinics);
        let (_, listening) = Listening::start(self.address.port(), clinics).await?;
        *self.listening() = Some(listening);
        Ok(())
    }

    fn listening(&self) -> MutexGuard<'_, Option<Listening>> {
        self.listening
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// One clinic more at this address, told from the others by its key.
    pub(crate) fn add(&self, world: Arc<World>) {
        add(&self.clinics, world);
    }
}

impl Listening {
    async fn start(port: u16, served: Clinics) -> io::Result<(SocketAddr, Self)> {
        let (stop, stopped) = oneshot::channel();
        let (tell, told) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let thread = std::thread::Builder::new()
            .name("sandbox".to_owned())
            .spawn(move || {
                runtime.block_on(async move {
                    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
                        Ok(listener) => {
                            let _ = tell.send(listener.local_addr());
                            tokio::select! {
                                () = accept(listener, served) => {}
                                _ = stopped => {}
                            }
                        }
                        Err(error) => {
                            let _ = tell.send(Err(error));
                        }
                    }
                });
            })?;
        let address = told.await.map_err(io::Error::other)??;
        let listening = Self {
            stop: Some(stop),
            thread: Some(thread),
        };
        Ok((address, listening))
    }
}

fn add(clinics: &Clinics, world: Arc<World>) {
    let clinic = (world.key.clone(), router(world));
    let mut clinics = clinics.lock().unwrap_or_else(PoisonError::into_inner);
    clinics.push(clinic);
}

/// The clinic that a request is for.
fn asked(clinics: &Clinics, request: &Request<Incoming>) -> Router {
    let bearer = request.headers().get(AUTHORIZATION);
    let key = bearer.and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let clinics = clinics.lock().unwrap_or_else(PoisonError::into_inner);
    let own = clinics
        .iter()
        .find(|(own, _)| key.is_some() && own.as_deref() == key);
    own.or(clinics.first())
        .map(|(_, router)| router.clone())
        .unwrap_or_default()
}

impl Drop for Listening {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn router(world: Arc<World>) -> Router {
    Router::new()
        .route("/_sandbox/reset", post(control::reset))
        .route("/_sandbox/faults", post(control::faults))
        .route("/_sandbox/requests", get(control::requests))
        .route("/_sandbox/users", post(control::join))
        .route(
            "/_sandbox/users/{id}",
            patch(control::change_user).delete(control::remove),
        )
        .route("/_sandbox/users/{id}/login", post(control::log_in))
        .route("/_sandbox/invitations/{id}/{what}", post(control::befall))
        .fallback(api::answer)
        .with_state(world)
}

async fn accept(listener: TcpListener, clinics: Clinics) {
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(ACCEPT_PAUSE).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let clinics = Arc::clone(&clinics);
        let serve = service_fn(move |request| respond(asked(&clinics, &request), request));
        connections.spawn(async move {
            let _ = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), serve)
                .await;
        });
    }
}

/// An error here makes hyper close the connection without an answer, which is what a cut is.
async fn respond(router: Router, request: Request<Incoming>) -> Result<Response<Body>, io::Error> {
    let answer = router.oneshot(request.map(Body::new)).await;
    let Ok(response) = answer;
    match response.extensions().get::<Cut>() {
        None => Ok(response),
        Some(Cut) => Err(io::Error::other("cut before the answer, as scripted")),
    }
}
