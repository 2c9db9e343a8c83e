package io.github.diasporaskills.accountability.store;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.ledger.AppendResult;
import io.github.diasporaskills.accountability.ledger.Batch;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what many threads append with one thread and few commits: what waits together is committed together, and each
 * batch is acknowledged after its commit. A commit is a wait for the disk, so that sixty writers through one of these
 * write several times what they write each for itself; one writer alone gains nothing.
 *
 * <p>Each batch still stands alone: one that is refused, or that was written before, does not touch the others. Should
 * the database refuse a whole group, its batches are written one by one, and each gets an answer of its own.
 *
 * <p>The queue is bounded. A batch that finds it full is refused, so that callers notice before memory does. Thread-safe.
 */
public final class GroupCommit extends ForwardingLedgerStore implements AutoCloseable {

    private static final int USUAL_CAPACITY = 10_000;
    private static final int USUAL_GROUP = 500;

    private final JdbcLedgerStore store;
    private final int capacity;
    private final int largestGroup;
    private final BlockingQueue<Waiting> queue;
    private final Thread writer;
    private final Object gate = new Object();
    private volatile boolean closed;

    private GroupCommit(JdbcLedgerStore store, int capacity, int largestGroup) {
        super(store);
        this.store = store;
        this.capacity = capacity;
        this.largestGroup = largestGroup;
        this.queue = new ArrayBlockingQueue<>(capacity + 1); // One place for the end.
        this.writer = new Thread(this::write, "ledger group commit");
        writer.setDaemon(true);
    }

    /** A batch and where its answer goes; the end of the queue has no batch. */
    private record Waiting(@Nullable Batch batch, CompletableFuture<AppendResult> answer) {}

    /**
     * Starts with room for 10,000 batches and at most 500 in a commit.
     *
     * @param store where it is written
     * @return a writer, to be closed
     */
    public static GroupCommit start(JdbcLedgerStore store) {
        return start(store, USUAL_CAPACITY, USUAL_GROUP);
    }

    /**
     * Starts.
     *
     * @param store where it is written
     * @param capacity how many batches may wait, at least 1
     * @param largestGroup how many are committed together at most, at least 1
     * @return a writer, to be closed
     * @throws IllegalArgumentException if a number is below 1
     */
    public static GroupCommit start(JdbcLedgerStore store, int capacity, int largestGroup) {
        requireNonNull(store, "store");
        if (capacity < 1 || largestGroup < 1) {
            throw new IllegalArgumentException(
                    "At least one batch waits and one is written at a time; found a capacity of " + capacity
                            + " and groups of " + largestGroup);
        }
        GroupCommit started = new GroupCommit(store, capacity, largestGroup);
        started.writer.start();
        return started;
    }

    /**
     * Hands a batch over to be written.
     *
     * @param batch what is to be written
     * @return where the answer will be, or why the batch was not taken
     */
    public Submission submit(Batch batch) {
        requireNonNull(batch, "batch");
        CompletableFuture<AppendResult> answer = new CompletableFuture<>();
        synchronized (gate) {
            if (closed) {
                return new Submission.Refused(Reason.of(StoreFailure.CLOSED));
            }
            if (queue.size() >= capacity || !queue.offer(new Waiting(batch, answer))) {
                return new Submission.Refused(Reason.of(StoreFailure.QUEUE_FULL).with("capacity", capacity));
            }
        }
        return new Submission.Waiting(answer);
    }

    /**
     * Writes a batch and waits for the commit.
     *
     * @param batch what is to be written
     * @return what came of it
     * @throws StoreException {@link StoreFailure#QUEUE_FULL} or {@link StoreFailure#CLOSED} if it was not taken,
     *     {@link StoreFailure#OUTCOME_UNKNOWN} if the thread was interrupted while it waited; another failure if the
     *     database refused
     */
    @Override
    public AppendResult append(Batch batch) {
        return submit(batch).fold(answer -> await(answer.toCompletableFuture()), why -> {
            throw new StoreException(failure(why), why);
        });
    }

    /**
     * Writes batches in a transaction of their own: they share a commit already.
     *
     * @param batches what is to be written
     * @return what came of each, in order
     * @throws StoreException if the database refuses one of them
     */
    @Override
    public List<AppendResult> appendAll(List<Batch> batches) {
        return store.appendAll(batches);
    }

    private static StoreFailure failure(Reason why) {
        return why.is(StoreFailure.QUEUE_FULL) ? StoreFailure.QUEUE_FULL : StoreFailure.CLOSED;
    }

    private static AppendResult await(CompletableFuture<AppendResult> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreFailure.OUTCOME_UNKNOWN);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException("The writer of a group commit failed", e.getCause());
        }
    }

    /**
     * Takes no more batches, writes those that wait, and stops. Waits until that is done, also when the thread is
     * interrupted.
     */
    @Override
    public void close() {
        synchronized (gate) {
            if (!closed) {
                closed = true;
                queue.add(new Waiting(null, new CompletableFuture<>()));
            }
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            boolean open = true;
            while (open) {
                List<Waiting> group = new ArrayList<>();
                group.add(queue.take());
                queue.drainTo(group, largestGroup - 1);
                open = group.stream().noneMatch(each -> each.batch() == null);
                group.removeIf(each -> each.batch() == null);
                if (!group.isEmpty()) {
                    write(group);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            refuseTheRest();
        }
    }

    /** Whatever ended the writer: nobody waits for it in vain. */
    private void refuseTheRest() {
        List<Waiting> rest = new ArrayList<>();
        synchronized (gate) {
            closed = true;
            queue.drainTo(rest);
        }
        rest.forEach(each -> each.answer().completeExceptionally(new StoreException(StoreFailure.CLOSED)));
    }

    private void write(List<Waiting> group) {
        List<Batch> batches = group.stream()
                .map(each -> requireNonNull(each.batch(), "batch"))
                .toList();
        List<Outcome> outcomes = store.appendEach(batches);
        for (int i = 0; i < group.size(); i++) {
            outcomes.get(i).tell(group.get(i).answer());
        }
    }

    /**
     * The store and how many batches wait.
     *
     * @return for example {@code GroupCommit[JdbcLedgerStore[ma-programme on SQLITE], 12 waiting]}
     */
    @Override
    public String toString() {
        return "GroupCommit[" + store + ", " + queue.size() + " waiting]";
    }
}
