//! Accepts connections on the loopback address, on a thread of its own, so that stopping is certain: when it has ended, nobody
//! listens any more and every connection is closed.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::JoinHandle;

use axum::Router;
use axum::body::Body;
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

use crate::api::{self, Cut};
use crate::control;
use crate::world::World;

/// A running server. It ends when this is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub(crate) async fn start(port: u16, world: Arc<World>) -> io::Result<Self> {
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
                                () = accept(listener, router(world)) => {}
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
        Ok(Self {
            address,
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

impl Drop for Server {
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
        .route("/_sandbox/users/{id}", patch(control::change_user))
        .fallback(api::answer)
        .with_state(world)
}

async fn accept(listener: TcpListener, router: Router) {
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let serve = service_fn(move |request| respond(router.clone(), request));
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
