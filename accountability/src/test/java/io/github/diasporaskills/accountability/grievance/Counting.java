package io.github.diasporaskills.accountability.grievance;

import io.github.diasporaskills.accountability.ledger.LedgerStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Stands before a store: counts what it is asked, and fails at random before or after it wrote. */
final class Counting {

    private final LedgerStore inner;
    private final Map<String, Integer> calls = new TreeMap<>();
    private Random chance = new Random(0);
    private int failuresInHundred;

    Counting(LedgerStore inner) {
        this.inner = inner;
    }

    LedgerStore store() {
        return (LedgerStore) Proxy.newProxyInstance(
                LedgerStore.class.getClassLoader(),
                new Class<?>[] {LedgerStore.class},
                (proxy, method, arguments) -> ask(method, arguments));
    }

    private Object ask(Method method, Object[] arguments) throws Throwable {
        boolean before;
        boolean after;
        synchronized (this) {
            calls.merge(method.getName(), 1, Integer::sum);
            boolean writes = method.getName().startsWith("append");
            before = writes && chance.nextInt(100) < failuresInHundred;
            after = writes && chance.nextInt(100) < failuresInHundred;
        }
        if (before) {
            throw new IllegalStateException("The connection was lost before the commit");
        }
        try {
            Object result = method.invoke(inner, arguments);
            if (after) {
                throw new IllegalStateException("The connection was lost after the commit");
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    synchronized void failing(int inHundred, long seed) {
        failuresInHundred = inHundred;
        chance = new Random(seed);
    }

    synchronized Map<String, Integer> calls() {
        Map<String, Integer> soFar = new TreeMap<>(calls);
        calls.clear();
        return soFar;
    }
}
