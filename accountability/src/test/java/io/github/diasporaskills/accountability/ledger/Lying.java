package io.github.diasporaskills.accountability.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;

/** A store that tells the truth about everything but the entries of streams. */
final class Lying {

    private volatile UnaryOperator<List<LedgerEntry>> lie = UnaryOperator.identity();

    void tell(UnaryOperator<List<LedgerEntry>> next) {
        lie = next;
    }

    // What the store returns from that method are entries of a stream.
    @SuppressWarnings("unchecked")
    LedgerStore about(LedgerStore store) {
        return (LedgerStore) Proxy.newProxyInstance(
                LedgerStore.class.getClassLoader(), new Class<?>[] {LedgerStore.class}, (proxy, method, arguments) -> {
                    try {
                        Object told = method.invoke(store, arguments);
                        return method.getName().equals("stream") ? lie.apply((List<LedgerEntry>) told) : told;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
