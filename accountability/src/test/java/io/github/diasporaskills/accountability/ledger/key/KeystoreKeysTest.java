package io.github.diasporaskills.accountability.ledger.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.diasporaskills.accountability.ledger.MemoryKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreKeysTest {

    private static final DataKeyId ID = DataKeyId.of("case:G-1");

    private final char[] password = "correct horse".toCharArray();
    private final SecureRandom random = MemoryKeys.seeded(1);
    private final DataKey key = DataKey.random(random);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("keys.p12");
    }

    @Test
    void keys_come_back_from_their_file() {
        KeystoreKeys made = KeystoreKeys.create(file(), password, random);
        WrappedKey wrapped = made.wrap(ID, key);

        KeystoreKeys read = KeystoreKeys.open(file(), password, random);

        assertThat(read.unwrap(wrapped)).isEqualTo(key);
        assertThat(read.currentKey()).isEqualTo(made.currentKey()).isEqualTo(wrapped.wrappedBy());
        assertThat(read.mac("receipt", "code".getBytes(UTF_8))).isEqualTo(made.mac("receipt", "code".getBytes(UTF_8)));
        assertThat(read.signer().keyId()).isEqualTo(made.signer().keyId());
        assertThat(read.signer().sign(new byte[] {1, 2}))
                .isEqualTo(made.signer().sign(new byte[] {1, 2}));
    }

    @Test
    void only_the_owner_may_read_the_file_where_owners_are_known() throws IOException {
        KeystoreKeys.create(file(), password, random);

        if (Files.getFileStore(file()).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_file_is_never_overwritten_and_never_made_unasked() throws IOException {
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> KeystoreKeys.open(file(), password, random))
                .withMessageContaining("KeystoreKeys.create");
        Files.writeString(file(), "something");
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> KeystoreKeys.create(file(), password, random))
                .withMessageContaining("is ever overwritten");
        assertThat(file()).hasContent("something");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeystoreKeys.create(folder.resolve("new"), "short".toCharArray(), random));
        assertThat(folder.resolve("new")).doesNotExist();
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> KeystoreKeys.create(folder.resolve("no/such/folder"), password, random));
    }

    @Test
    void another_password_a_damaged_file_and_another_programs_file_are_told_apart() throws Exception {
        KeystoreKeys.create(file(), password, random);
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> KeystoreKeys.open(file(), "wrong horse".toCharArray(), random))
                .withMessageContaining("password")
                .withMessageNotContaining("wrong horse");

        byte[] bytes = Files.readAllBytes(file());
        Path cut = folder.resolve("cut.p12");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> KeystoreKeys.open(cut, password, random));

        Path foreign = folder.resolve("foreign.p12");
        KeyStore other = KeyStore.getInstance("PKCS12");
        other.load(null, password);
        try (OutputStream out = Files.newOutputStream(foreign)) {
            other.store(out, password);
        }
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> KeystoreKeys.open(foreign, password, random))
                .withMessageContaining("holds no key");
    }

    @Test
    void a_wrapped_key_opens_under_its_own_id_by_its_own_keystore_only() {
        KeystoreKeys made = KeystoreKeys.create(file(), password, random);
        KeystoreKeys other = KeystoreKeys.create(folder.resolve("other.p12"), password, random);
        WrappedKey wrapped = made.wrap(ID, key);
        byte[] changed = wrapped.bytes();
        changed[20] ^= 1;

        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> other.unwrap(wrapped))
                .withMessageContaining("another ledger");
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() ->
                        made.unwrap(WrappedKey.of(DataKeyId.of("case:G-2"), wrapped.wrappedBy(), wrapped.bytes())));
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> made.unwrap(WrappedKey.of(ID, wrapped.wrappedBy(), changed)));
        assertThatExceptionOfType(KeyUnavailableException.class)
                .isThrownBy(() -> made.unwrap(WrappedKey.of(ID, wrapped.wrappedBy(), new byte[] {1, 2, 3})));
        assertThat(made.wrap(ID, key)).isNotEqualTo(wrapped);
    }

    @Test
    void after_a_rotation_a_new_key_wraps_and_the_old_ones_still_unwrap() {
        KeystoreKeys first = KeystoreKeys.create(file(), password, random);
        WrappedKey old = first.wrap(ID, key);

        KeystoreKeys second = first.rotate(file(), password);
        KeystoreKeys third = first.rotate(file(), password);
        KeystoreKeys read = KeystoreKeys.open(file(), password, random);

        assertThat(first.currentKey()).endsWith("-1");
        assertThat(second.currentKey()).endsWith("-2");
        assertThat(third.currentKey()).endsWith("-3").isEqualTo(read.currentKey());
        assertThat(read.unwrap(old)).isEqualTo(key);
        assertThat(read.unwrap(second.wrap(ID, key))).isEqualTo(key);
        assertThat(read.mac("receipt", new byte[1])).isEqualTo(first.mac("receipt", new byte[1]));
        assertThat(read.signer().keyId()).isEqualTo(first.signer().keyId());
        assertThatExceptionOfType(KeyUnavailableException.class).isThrownBy(() -> first.unwrap(third.wrap(ID, key)));
        KeystoreKeys other = KeystoreKeys.create(folder.resolve("other.p12"), password, random);
        assertThatExceptionOfType(KeyUnavailableException.class).isThrownBy(() -> other.rotate(file(), password));
    }

    @Test
    void keyed_digests_differ_by_purpose() {
        KeystoreKeys keys = KeystoreKeys.create(file(), password, random);

        assertThat(keys.mac("receipt", new byte[1]))
                .hasSize(32)
                .isNotEqualTo(keys.mac("spoken", new byte[1]))
                .isNotEqualTo(keys.mac("receipt", new byte[2]));
    }

    @Test
    void words_show_no_key() {
        KeystoreKeys keys = KeystoreKeys.create(file(), password, random);

        assertThat(keys.toString()).isEqualTo("KeystoreKeys[" + keys.currentKey() + "]");
        assertThat(key.toString()).isEqualTo("DataKey[withheld]");
        assertThat(keys.wrap(ID, key)).hasToString("WrappedKey[case:G-1 by " + keys.currentKey() + "]");
        assertThat(keys.signer().toString())
                .isEqualTo("HeadKey[" + keys.signer().keyId() + "]");
    }

    @Test
    void heads_are_signed_by_a_pair_of_ed25519_only() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair curve = KeyPairGenerator.getInstance("EC").generateKeyPair();

        assertThat(HeadKey.of(pair).sign(new byte[3])).hasSize(64);
        assertThat(HeadKey.of(pair).keyId()).matches("ed25519:[0-9a-f]{64}");
        assertThatIllegalArgumentException().isThrownBy(() -> HeadKey.of(curve));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadKey.of(new KeyPair(pair.getPublic(), stranger.getPrivate())));
    }

    @Test
    void content_of_every_length_comes_back_and_changed_bytes_do_not() {
        byte[] bound = {9};
        for (int length : new int[] {0, 1, 251, 252, 253, 4091, 4092, 4093, 10_000}) {
            byte[] content = new byte[length];
            random.nextBytes(content);
            byte[] sealed = BodyCipher.encrypt(key, random, content, bound);
            assertThat(BodyCipher.decrypt(key, sealed, bound)).contains(content);
            assertThat(BodyCipher.decrypt(key, sealed, new byte[] {8})).isEmpty();
            assertThat(BodyCipher.decrypt(DataKey.random(random), sealed, bound))
                    .isEmpty();
            for (int at : new int[] {0, 12, sealed.length / 2, sealed.length - 1}) {
                byte[] changed = sealed.clone();
                changed[at] ^= 1;
                assertThat(BodyCipher.decrypt(key, changed, bound)).isEmpty();
            }
            assertThat(BodyCipher.decrypt(key, Arrays.copyOf(sealed, 40), bound))
                    .isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> DataKey.of(new byte[16]));
        assertThat(DataKey.of(key.bytes())).isEqualTo(key).hasSameHashCodeAs(DataKey.random(random));
    }
}
