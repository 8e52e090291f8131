package org.runspacelab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

    private final SynchronizedStore store = new SynchronizedStore("store", new ManualClock());

    @ParameterizedTest
    @CsvSource({"value,VALUE", "One,one", "Größe,GRÖSSE_not", "ключ,КЛЮЧ", "σίσυφος,ΣΊΣΥΦΟΣ", "K,\u212A", "𐐨,𐐀"})
    void textKeysAreTheSameAsTheJdkComparesThemWithoutCase(String one, String other) {
        store.put(one, 1);

        assertThat(store.containsKey(other)).isEqualTo(one.equalsIgnoreCase(other));
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        .mapToObj(Character::toString)
                        .filter(text -> !Keys.fold(Keys.fold(text)).equals(Keys.fold(text))))
                .isEmpty();
    }

    @Test
    void aKeyKeepsItsFirstCasing() {
        store.put("One", 1);

        store.put("ONE", 2);
        store.increment("one");

        assertThat(store.snapshot()).hasSize(1).containsEntry("One", 3);
        assertThat(store.entry("oNE").key()).isEqualTo("One");
        assertThat(store.keySet()).containsExactly("One");
    }

    @Test
    void aKeyKeepsItsFirstCasingThroughItsRemoval() {
        store.put("One", 1);
        store.remove("ONE");

        store.put("one", 2);

        assertThat(store.entry("one").key()).isEqualTo("One");
    }

    @Test
    void everyCasingLeadsToTheKeyHoweverManyThereAre() {
        store.put("abcdefgh", 7);

        IntStream.range(0, 256).forEach(bits -> assertThat(store.get(casing("abcdefgh", bits))).isEqualTo(7));
    }

    @Test
    void otherKeysAreThemselves() {
        List<Object> keys = List.of(1, 1L, "1", '1', true, "true", new UUID(1, 1), LocalDate.EPOCH, DayOfWeek.MONDAY);

        keys.forEach(key -> store.put(key, "value of " + key.getClass()));

        assertThat(store).hasSize(keys.size());
        assertThat(keys).allSatisfy(key -> assertThat(store.get(key)).isEqualTo("value of " + key.getClass()));
        assertThat(store.get(2)).isNull();
    }

    @Test
    void textOfAnyTypeIsAText() {
        store.put(new StringBuilder("Key"), 1);

        assertThat(store.get("key")).isEqualTo(1);
    }

    @Test
    void nullIsNoKey() {
        assertThatNullPointerException().isThrownBy(() -> store.put(null, 1)).withMessageContaining("key");
        assertThatNullPointerException().isThrownBy(() -> store.get(null));
        assertThatNullPointerException().isThrownBy(() -> store.remove(null));
        assertThatNullPointerException().isThrownBy(() -> store.remove(null, 1));
        assertThatNullPointerException().isThrownBy(() -> store.increment(null));
        assertThat(store.sequence()).isZero();
    }

    @Test
    void anObjectWithAnEqualsOfItsOwnIsNoKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.put(new ArrayList<>(), 1))
                .withMessageContaining("java.util.ArrayList");
        assertThatIllegalArgumentException().isThrownBy(() -> store.get(new Object()));
    }

    @Test
    void aTextThatIsMadeAnewOnEachLookIsLookedAtOnce() {
        CharSequence changing = new CharSequence() {
            private int looks;

            @Override
            public int length() {
                return toString().length();
            }

            @Override
            public char charAt(int index) {
                return toString().charAt(index);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return toString().subSequence(start, end);
            }

            @Override
            public String toString() {
                return "look " + ++looks;
            }
        };

        store.update(changing, _ -> "new");

        assertThat(store.snapshot()).containsOnlyKeys("look 1");
    }

    private static String casing(String text, int bits) {
        StringBuilder cased = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if ((bits >> i & 1) == 1) {
                cased.setCharAt(i, Character.toUpperCase(text.charAt(i)));
            }
        }
        return cased.toString();
    }
}
