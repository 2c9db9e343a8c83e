package io.github.diasporaskills.core.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map in the order of its keys, from which nothing is ever taken. It is a tree of wide nodes, in which many entries lie
 * side by side, so that a walk over all of them and a search touch little memory. Looking up and putting take O(log n).
 *
 * <p>A change makes a new map, which copies the nodes on the way to the key and shares all others. Whoever makes many
 * changes before anybody sees the result hands in the same {@link Maker} with each: a node that was made for it is changed
 * in place. So a map is immutable once its maker is forgotten. It stands here in the place of a library's persistent map,
 * whose node for each entry made twice the garbage when a large register was taken in.
 *
 * @param <K> the keys
 * @param <V> the values
 */
final class OrderedMap<K extends Comparable<? super K>, V> {

    private static final OrderedMap<?, ?> EMPTY = new OrderedMap<String, Object>(null);

    private final @Nullable Node<K, V> root;

    private OrderedMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    /** Somebody who makes changes of which nobody else has seen the result yet. */
    static final class Maker {}

    // There is nothing in it, so it is one of any keys and values.
    @SuppressWarnings("unchecked")
    static <K extends Comparable<? super K>, V> OrderedMap<K, V> empty() {
        return (OrderedMap<K, V>) EMPTY;
    }

    @Nullable
    V get(K key) {
        @Nullable Node<K, V> node = root;
        while (node != null && !node.leaf) {
            node = node.below(node.wayTo(key));
        }
        int place = node == null ? -1 : node.place(key);
        return node == null || place < 0 ? null : node.value(place);
    }

    /** With a value under a key, in the place of one that is there. */
    OrderedMap<K, V> with(K key, V value, Maker maker) {
        Node<K, V> first = root == null ? new Node<>(maker, true) : root.of(maker);
        @Nullable Node<K, V> second = first.put(key, value);
        if (second == null) {
            return first == root ? this : new OrderedMap<>(first);
        }
        Node<K, V> above = new Node<>(maker, false);
        above.insert(0, first.key(0), first);
        above.insert(1, second.key(0), second);
        return new OrderedMap<>(above);
    }

    /** Hands on all entries in their order. */
    void forEach(BiConsumer<? super K, ? super V> action) {
        if (root != null) {
            root.forEach(action);
        }
    }

    /** The keys in their order. */
    List<K> keys() {
        List<K> keys = new ArrayList<>();
        forEach((key, value) -> keys.add(key));
        return keys;
    }

    /**
     * Some keys in their order with, in a leaf, their values, and else the nodes below: each holds what is not before its
     * key and is before the next; the first holds also what is before its key. The arrays may have room for more.
     */
    private static final class Node<K extends Comparable<? super K>, V> {

        private static final int FEW = 2;
        private static final int MOST = 32;

        private final Maker maker;
        private final boolean leaf;
        private @Nullable Object[] keys;
        private @Nullable Object[] held;
        private int size;

        Node(Maker maker, boolean leaf) {
            this(maker, leaf, new Object[FEW], new Object[FEW], 0);
        }

        private Node(Maker maker, boolean leaf, @Nullable Object[] keys, @Nullable Object[] held, int size) {
            this.maker = maker;
            this.leaf = leaf;
            this.keys = keys;
            this.held = held;
            this.size = size;
        }

        // Insert and put alone put anything in, and are handed keys, values and nodes of these types.
        @SuppressWarnings("unchecked")
        K key(int place) {
            return (K) Objects.requireNonNull(keys[place]);
        }

        // Insert and put alone put anything in, and are handed keys, values and nodes of these types.
        @SuppressWarnings("unchecked")
        V value(int place) {
            return (V) Objects.requireNonNull(held[place]);
        }

        // Insert and put alone put anything in, and are handed keys, values and nodes of these types.
        @SuppressWarnings("unchecked")
        Node<K, V> below(int place) {
            return (Node<K, V>) Objects.requireNonNull(held[place]);
        }

        /** The place of a key in a leaf, or what {@link Arrays#binarySearch(Object[], int, int, Object)} gives. */
        int place(K key) {
            return Arrays.binarySearch(keys, 0, size, key);
        }

        /** The place of the node in which a key is, or belongs. */
        int wayTo(K key) {
            int place = Arrays.binarySearch(keys, 1, size, key);
            return place < 0 ? -place - 2 : place;
        }

        void forEach(BiConsumer<? super K, ? super V> action) {
            for (int place = 0; place < size; place++) {
                if (leaf) {
                    action.accept(key(place), value(place));
                } else {
                    below(place).forEach(action);
                }
            }
        }

        /** This node if it was made for the maker, else a copy that is. */
        Node<K, V> of(Maker owner) {
            return maker == owner ? this : part(0, owner);
        }

        /** Puts a value under a key, here or below; gives the second half if this node had to be cut. */
        @Nullable
        Node<K, V> put(K key, V value) {
            int place = leaf ? place(key) : wayTo(key);
            if (leaf && place >= 0) {
                held[place] = value;
                return null;
            } else if (leaf) {
                return insert(-place - 1, key, value);
            }
            Node<K, V> first = below(place).of(maker);
            held[place] = first;
            @Nullable Node<K, V> second = first.put(key, value);
            return second == null ? null : insert(place + 1, second.key(0), second);
        }

        /**
         * Makes room and puts something there. A full node is cut in halves and gives the second; if the place is at its
         * end it stays whole, so that what comes in order lies tightly.
         */
        @Nullable
        Node<K, V> insert(int place, K key, Object what) {
            if (size == MOST) {
                int cut = place == MOST ? MOST : MOST / 2;
                Node<K, V> second = part(cut, maker);
                Arrays.fill(keys, cut, size, null);
                Arrays.fill(held, cut, size, null);
                size = cut;
                if (place < cut) {
                    insert(place, key, what);
                } else {
                    second.insert(place - cut, key, what);
                }
                return second;
            }
            if (size == keys.length) {
                int more = Math.min(MOST, 2 * size);
                keys = Arrays.copyOf(keys, more);
                held = Arrays.copyOf(held, more);
            }
            System.arraycopy(keys, place, keys, place + 1, size - place);
            System.arraycopy(held, place, held, place + 1, size - place);
            keys[place] = key;
            held[place] = what;
            size++;
            return null;
        }

        /** A node of its own with what is here from a place on. */
        private Node<K, V> part(int from, Maker owner) {
            int to = Math.max(size, from + FEW);
            return new Node<>(
                    owner, leaf, Arrays.copyOfRange(keys, from, to), Arrays.copyOfRange(held, from, to), size - from);
        }
    }
}
