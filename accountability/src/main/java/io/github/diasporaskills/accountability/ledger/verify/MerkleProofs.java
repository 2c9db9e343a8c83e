package io.github.diasporaskills.accountability.ledger.verify;

import java.security.MessageDigest;
import java.util.List;

/**
 * Checks proofs as RFC 9162 prescribes. Every hash of a path takes part in the result, none may be left over, so a
 * writer cannot have only the ends of a path checked. Stateless and thread-safe.
 */
public final class MerkleProofs {

    private static final int BYTES = 32;

    private MerkleProofs() {}

    /**
     * Whether an entry is under a root (RFC 9162, 2.1.3.2).
     *
     * @param entry the entry's digest, 32 bytes
     * @param position its position, from 0
     * @param size how many entries the root covers
     * @param path the proof, hashes of 32 bytes
     * @param root the root, 32 bytes
     * @return false if anything does not fit, whatever it is
     */
    public static boolean isIncluded(byte[] entry, long position, long size, List<byte[]> path, byte[] root) {
        return entry.length == BYTES && isLeafIncluded(new Hashing().leaf(entry), position, size, path, root);
    }

    /**
     * Whether the hash of a leaf is under a root (RFC 9162, 2.1.3.2).
     *
     * @param leaf the hash of the leaf, 32 bytes
     * @param position its position, from 0
     * @param size how many leaves the root covers
     * @param path the proof, hashes of 32 bytes
     * @param root the root, 32 bytes
     * @return false if anything does not fit, whatever it is
     */
    public static boolean isLeafIncluded(byte[] leaf, long position, long size, List<byte[]> path, byte[] root) {
        if (position < 0 || position >= size || !digests(path) || root.length != BYTES || leaf.length != BYTES) {
            return false;
        }
        Hashing hashing = new Hashing();
        long at = position;
        long last = size - 1;
        byte[] result = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                result = hashing.node(sibling, result);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                result = hashing.node(result, sibling);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && MessageDigest.isEqual(result, root);
    }

    /**
     * Whether a later root continues an earlier one (RFC 9162, 2.1.4.2).
     *
     * @param from how many entries the earlier root covers
     * @param to how many the later root covers
     * @param path the proof, hashes of 32 bytes
     * @param earlier the earlier root, 32 bytes
     * @param later the later root, 32 bytes
     * @return false if anything does not fit, whatever it is; a root over nothing has nothing to continue
     */
    public static boolean isContinued(long from, long to, List<byte[]> path, byte[] earlier, byte[] later) {
        if (from < 1 || from > to || !digests(path) || earlier.length != BYTES || later.length != BYTES) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && MessageDigest.isEqual(earlier, later);
        }
        if (path.isEmpty()) {
            return false;
        }
        Hashing hashing = new Hashing();
        boolean whole = Long.bitCount(from) == 1;
        int used = whole ? 0 : 1;
        byte[] first = whole ? earlier : path.get(0);
        byte[] second = first;
        long at = from - 1;
        long last = to - 1;
        while ((at & 1) == 1) {
            at >>>= 1;
            last >>>= 1;
        }
        for (byte[] each : path.subList(used, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                first = hashing.node(each, first);
                second = hashing.node(each, second);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                second = hashing.node(second, each);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && MessageDigest.isEqual(first, earlier) && MessageDigest.isEqual(second, later);
    }

    private static boolean digests(List<byte[]> path) {
        return path.stream().allMatch(each -> each.length == BYTES);
    }
}
