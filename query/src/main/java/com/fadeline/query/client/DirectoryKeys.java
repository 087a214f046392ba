package com.fadeline.query.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.client.ClientView;
import com.fadeline.query.projection.Column;

import static java.util.stream.Collectors.joining;

/**
 * Columns by which clients are listed and found. Those of a client to be erased are null.
 */
final class DirectoryKeys {

	private DirectoryKeys() {
	}

	static List<Column<ClientView>> columns() {
		return List.of(new Column<>("clinic_id", "uuid", (client) -> client.clinicId().value()),
				new Column<>("sort_key", "text", DirectoryKeys::sortKey),
				new Column<>("search_text", "text", DirectoryKeys::searchText),
				new Column<>("name_keys", "text", (client) -> names(client.givenName(), client.familyName())),
				new Column<>("typing_keys", "text", DirectoryKeys::typing),
				new Column<>("phone_digits", "text", (client) -> PhoneDigits.of(client.phone())));
	}

	/** Returns the family name before the given name; one name alone stands for both. */
	static @Nullable String sortKey(ClientView client) {
		return isHidden(client) ? null
				: present(client.familyName(), client.givenName()).map(WordFolding::plain).collect(joining(" "));
	}

	/** Returns all words of the client in all their spellings. */
	static @Nullable String searchText(ClientView client) {
		if (isHidden(client)) {
			return null;
		}
		Set<String> words = new LinkedHashSet<>();
		present(client.givenName(), client.familyName()).flatMap((name) -> WordFolding.spellings(name).stream())
			.forEach((spelling) -> {
				words.add(spelling);
				words.add(spelling.replace(".", ""));
			});
		present(client.email(), client.phone(), client.reference()).map(WordFolding::plain).forEach(words::add);
		return String.join(" ", words);
	}

	/**
	 * Returns the whole name as one word, in both orders and all spellings, each between
	 * equals signs; null if there is no name.
	 */
	static @Nullable String names(@Nullable String givenName, @Nullable String familyName) {
		Set<String> keys = wholeNames(givenName, familyName);
		keys.addAll(wholeNames(familyName, givenName));
		return keys.isEmpty() ? null : keys.stream().collect(joining("=", "=", "="));
	}

	/** Returns the spellings of a whole name as one word. */
	static Set<String> wholeNames(@Nullable String first, @Nullable String second) {
		Set<String> names = new LinkedHashSet<>();
		WordFolding.spellings(present(first, second).collect(joining(" ")))
			.stream()
			.map(WordFolding::compact)
			.filter((name) -> !name.isEmpty())
			.forEach(names::add);
		return names;
	}

	/** Returns the keys of the names for typing errors; null if there are none. */
	static @Nullable String typing(ClientView client) {
		String keys = present(client.givenName(), client.familyName())
			.flatMap((name) -> Stream.of(name, WordFolding.parted(name)))
			.flatMap((name) -> WordFolding.spellings(name).stream())
			.flatMap((spelling) -> Stream.of(spelling.split(" ")))
			.flatMap((word) -> TypingErrors.keys(word).stream())
			.distinct()
			.collect(joining(" "));
		return keys.isEmpty() ? null : keys;
	}

	private static boolean isHidden(ClientView client) {
		return client.erasedFrom() != null;
	}

	private static Stream<String> present(@Nullable String... texts) {
		List<String> present = new ArrayList<>();
		for (String text : texts) {
			if (text != null) {
				present.add(text);
			}
		}
		return present.stream();
	}

}
