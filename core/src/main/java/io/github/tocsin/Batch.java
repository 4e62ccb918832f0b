package io.github.tocsin;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Maps a stream in parallel, in order, with no more than a few items under way at once. */
final class Batch implements AutoCloseable {

    private final int parallelism;
    private @Nullable ExecutorService executor;

    Batch(int parallelism) {
        this.parallelism = parallelism;
    }

    <A, B> Stream<B> map(Stream<A> items, Function<A, B> function) {
        Iterator<B> mapped = new Ahead<>(items.iterator(), function, executor(), 2 * parallelism);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(mapped, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(items::close);
    }

    private synchronized ExecutorService executor() {
        ExecutorService running = executor;
        if (running == null) {
            running = Executors.newFixedThreadPool(parallelism, task -> {
                Thread thread = new Thread(task, "tocsin");
                thread.setDaemon(true);
                return thread;
            });
            executor = running;
        }
        return running;
    }

    @Override
    public synchronized void close() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    /** Keeps {@code ahead} items under way and gives their results in order. */
    private static final class Ahead<A, B> implements Iterator<B> {
        private final Iterator<A> items;
        private final Function<A, B> function;
        private final ExecutorService executor;
        private final int ahead;
        private final Queue<Future<B>> underWay = new ArrayDeque<>();

        Ahead(Iterator<A> items, Function<A, B> function, ExecutorService executor, int ahead) {
            this.items = items;
            this.function = function;
            this.executor = executor;
            this.ahead = ahead;
        }

        @Override
        public boolean hasNext() {
            return !underWay.isEmpty() || items.hasNext();
        }

        @Override
        public B next() {
            while (underWay.size() < ahead && items.hasNext()) {
                A item = items.next();
                underWay.add(executor.submit(() -> function.apply(item)));
            }
            Future<B> first = underWay.poll();
            if (first == null) {
                throw new NoSuchElementException();
            }
            try {
                return first.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading reports", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
