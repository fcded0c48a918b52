package io.resultflow.store.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoCollection;
import io.resultflow.store.OnEngine;
import io.resultflow.store.Race;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Keys are made once, exchanged without a value being written again, and missed by name. */
public interface KeysContract extends OnEngine {
    Place PLACE = new Place("a-report", "customer_name");

    private static String master() {
        return MasterKeys.generate(new SecureRandom());
    }

    private static String id(String master) {
        return master.substring(0, master.indexOf(':'));
    }

    /** A process that starts with those master keys, in a collection of its own. */
    private Sealer start(String... masters) {
        MongoCollection<Document> keys = database().getCollection("keysOfATest");
        return new Sealer(DataKeys.open(new WrappedKeys(keys, MasterKeys.parse(String.join("\n", masters)), clock())));
    }

    private static byte[] seal(Sealer sealer, String text) {
        return sealer.seal(PLACE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String open(Sealer sealer, byte[] sealed) {
        return new String(sealer.open(PLACE, sealed), StandardCharsets.UTF_8);
    }

    @Test
    default void what_one_process_seals_another_opens_also_when_both_make_the_first_keys() throws Exception {
        String master = master();
        List<Sealer> processes = Race.of(() -> start(master));

        byte[] sealed = seal(processes.get(0), "Hoa");

        assertThat(processes).allMatch(process -> open(process, sealed).equals("Hoa"));
        assertThat(processes)
                .extracting(process -> process.hash("+84901234567"))
                .containsOnly(start(master).hash("+84901234567"));
        assertThat(processes.get(0).hash("+84901234567")).hasSize(32).doesNotContain("8490");
    }

    @Test
    default void the_same_text_is_never_sealed_the_same() {
        Sealer sealer = start(master());

        assertThat(seal(sealer, "Hoa")).isNotEqualTo(seal(sealer, "Hoa"));
    }

    @Test
    default void a_new_master_key_brings_a_new_data_key_and_what_is_old_stays_readable() {
        String old = master();
        String young = master();
        Sealer before = start(old);
        byte[] sealedBefore = seal(before, "Hoa");

        Sealer after = start(young, old);
        byte[] sealedAfter = seal(after, "Lan");

        assertThat(open(after, sealedBefore)).isEqualTo("Hoa");
        assertThat(after.fileKey()).isGreaterThan(before.fileKey());
        assertThat(start(young, old).fileKey()).as("one key, not one a start").isEqualTo(after.fileKey());
        assertThat(after.hash("+84901234567")).isEqualTo(before.hash("+84901234567"));
        Sealer withoutTheOld = start(young);
        assertThat(open(withoutTheOld, sealedBefore)).isEqualTo("Hoa");
        assertThat(open(withoutTheOld, sealedAfter)).isEqualTo("Lan");
    }

    @Test
    default void a_master_key_is_handed_to_every_process_before_it_comes_first() {
        String old = master();
        String young = master();
        Sealer slow = start(old, young);

        byte[] sealed = seal(start(young, old), "Lan");

        assertThat(open(slow, sealed)).isEqualTo("Lan");
    }

    @Test
    default void a_start_without_a_master_key_in_use_says_which() {
        String lost = master();
        start(lost);

        assertThatExceptionOfType(SealingFailure.class)
                .isThrownBy(() -> start(master()))
                .withMessageContaining("wrapped with the master key " + id(lost) + ", which is missing");
        assertThat(seal(start(lost), "Hoa")).isNotEmpty();
    }

    @Test
    default void another_key_under_the_same_id_is_told_from_a_missing_one() {
        String right = master();
        start(right);
        String wrong = id(right) + master().substring(id(right).length());

        assertThatExceptionOfType(SealingFailure.class)
                .isThrownBy(() -> start(wrong))
                .withMessageContaining("The master key " + id(right) + " does not open the data key")
                .withMessageNotContaining(right)
                .withMessageNotContaining(wrong);
    }
}
