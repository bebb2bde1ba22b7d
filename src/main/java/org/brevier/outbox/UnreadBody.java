package org.brevier.outbox;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer that is never read, however long it is and however slowly it comes. */
final class UnreadBody implements BodySubscriber<Boolean> {

    private final CompletableFuture<Boolean> dropped = new CompletableFuture<>();

    @Override
    public CompletionStage<Boolean> getBody() {
        return dropped;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.cancel();
        dropped.complete(true);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        dropped.complete(true);
    }

    @Override
    public void onError(Throwable failure) {
        dropped.complete(true);
    }

    @Override
    public void onComplete() {
        dropped.complete(true);
    }
}
