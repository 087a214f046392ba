package com.fadeline.query.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.query.projection.Search;

import static java.util.stream.Collectors.joining;

/** Builder of the conditions by which clients are found in the directory. */
final class DirectorySearch {

	private static final String TYPING = "string_to_array(typing_keys, ' ') && ?";

	private DirectorySearch() {
	}

	/** Returns a search for all clients who are not to be erased. */
	static Search listed(@Nullable Set<ClinicId> clinics) {
		return new Search().that("search_text is not null").in("clinic_id", clinics);
	}

	/** Returns a search for clients with an e-mail address, in upper or lower case. */
	static Search email(String email) {
		return listed(null).equal("lower(document ->> 'email')", email.strip().toLowerCase(Locale.ROOT));
	}

	/**
	 * Returns a search for clients who have all of these terms. Without terms, duplicates
	 * are not listed.
	 */
	static Search exact(@Nullable Set<ClinicId> clinics, List<SearchTerm> terms) {
		Search search = listed(clinics);
		if (terms.isEmpty()) {
			search.that("document ->> 'mergedInto' is null");
		}
		terms.forEach((term) -> term(term, false).in(search));
		return search;
	}

	/**
	 * Returns a search for clients who have these terms but for typing errors in names;
	 * empty if no term may be a name. That any name is similar is required for all terms
	 * together too, since that has an index.
	 */
	static Optional<Search> similar(@Nullable Set<ClinicId> clinics, List<SearchTerm> terms) {
		Set<String> keys = new LinkedHashSet<>();
		terms.forEach((term) -> term.words().forEach((word) -> keys.addAll(keys(word))));
		if (keys.isEmpty()) {
			return Optional.empty();
		}
		Search search = listed(clinics);
		typing(keys).in(search);
		terms.forEach((term) -> term(term, true).in(search));
		return Optional.of(search);
	}

	/**
	 * Returns the order in which clients come first who have words that begin with those
	 * that were searched.
	 * @param then the order of those with as many
	 */
	static SqlPart order(List<SearchTerm> terms, String then) {
		List<String> beginnings = terms.stream()
			.filter((term) -> term.births().isEmpty() && term.phone() == null)
			.flatMap((term) -> term.words().stream())
			.map((spellings) -> " " + spellings.iterator().next())
			.toList();
		if (beginnings.isEmpty()) {
			return SqlPart.of(then);
		}
		String number = beginnings.stream()
			.map((beginning) -> "(strpos(' ' || search_text, ?) > 0)::int")
			.collect(joining(" + "));
		return new SqlPart(number + " desc, " + then, List.<Object>copyOf(beginnings));
	}

	private static SqlPart term(SearchTerm term, boolean similar) {
		List<SqlPart> ways = new ArrayList<>();
		if (!term.words().isEmpty()) {
			ways.add(SqlPart.all(term.words().stream().map((word) -> word(word, similar)).toList()));
		}
		if (!term.births().isEmpty()) {
			ways.add(SqlPart.of("document ->> 'birthDate' = any (?)",
					new SqlArrayValue("text", term.births().stream().map(Object::toString).toArray())));
		}
		if (term.phone() != null) {
			ways.add(phone(term.phone()));
		}
		return SqlPart.any(ways);
	}

	private static SqlPart word(Set<String> spellings, boolean similar) {
		List<SqlPart> ways = new ArrayList<>();
		for (String spelling : spellings) {
			ways.add(SqlPart.of("strpos(search_text, ?) > 0", spelling));
			ways.add(SqlPart.of("strpos(name_keys, ?) > 0", "=" + WordFolding.compact(spelling)));
		}
		Set<String> keys = similar ? keys(spellings) : Set.of();
		if (!keys.isEmpty()) {
			ways.add(typing(keys));
		}
		return SqlPart.any(ways);
	}

	private static SqlPart phone(String digits) {
		List<SqlPart> ways = new ArrayList<>();
		ways.add(SqlPart.of("strpos(phone_digits, ?) > 0", digits));
		if (digits.length() >= PhoneDigits.TELLING) {
			ways.add(SqlPart.of("length(phone_digits) >= %d and right(?, length(phone_digits)) = phone_digits"
				.formatted(PhoneDigits.TELLING), digits));
		}
		if (digits.length() >= PhoneDigits.SUBSCRIBER) {
			ways.add(lastDigits(digits, PhoneDigits.SUBSCRIBER));
		}
		return SqlPart.any(ways);
	}

	private static SqlPart lastDigits(String digits, int number) {
		return SqlPart.of("right(phone_digits, %d) = ?".formatted(number), digits.substring(digits.length() - number));
	}

	private static Set<String> keys(Set<String> spellings) {
		Set<String> keys = new LinkedHashSet<>();
		spellings.forEach((spelling) -> keys.addAll(TypingErrors.keys(spelling)));
		return keys;
	}

	private static SqlPart typing(Set<String> keys) {
		return SqlPart.of(TYPING, new SqlArrayValue("text", keys.toArray()));
	}

	/**
	 * Returns a search for clients who may be the same person: of the same whole name,
	 * date of birth or phone number, or of a similar name; empty if none of them is
	 * given.
	 */
	static Optional<Search> samePerson(FindSimilarClients query) {
		List<SqlPart> ways = new ArrayList<>(signs(query));
		similarName(query).ifPresent(ways::add);
		if (ways.isEmpty()) {
			return Optional.empty();
		}
		Search search = listed(query.clinics());
		SqlPart.any(ways).in(search);
		if (query.registered() != null) {
			leaveOut(query.registered(), search);
		}
		return Optional.of(search);
	}

	/**
	 * Returns the order in which those who have a whole sign in common come before those
	 * of a similar name.
	 * @param then the order of each of them
	 */
	static SqlPart signsFirst(FindSimilarClients query, String then) {
		List<SqlPart> signs = signs(query);
		if (signs.isEmpty()) {
			return SqlPart.of(then);
		}
		SqlPart any = SqlPart.any(signs);
		return new SqlPart("coalesce(%s, false) desc, %s".formatted(any.sql(), then), any.arguments());
	}

	/** Returns conditions for the same whole name, date of birth and phone number. */
	private static List<SqlPart> signs(FindSimilarClients query) {
		List<SqlPart> signs = new ArrayList<>();
		Set<String> names = DirectoryKeys.wholeNames(query.givenName(), query.familyName());
		if (!names.isEmpty()) {
			signs.add(SqlPart.of("string_to_array(name_keys, '=') && ?", new SqlArrayValue("text", names.toArray())));
		}
		if (query.birthDate() != null) {
			signs.add(SqlPart.of("document ->> 'birthDate' = ?", query.birthDate().toString()));
		}
		String digits = PhoneDigits.of(query.phone());
		if (digits != null && digits.length() >= PhoneDigits.TELLING) {
			signs.add(lastDigits(digits, PhoneDigits.TELLING));
		}
		return signs;
	}

	/**
	 * Returns a condition for whole names that are the same but for typing errors, with
	 * that date of birth or none; empty if one of two names is not given.
	 */
	private static Optional<SqlPart> similarName(FindSimilarClients query) {
		if (query.givenName() == null || query.familyName() == null) {
			return Optional.empty();
		}
		List<SqlPart> words = new ArrayList<>(SearchTerm.split(query.givenName() + " " + query.familyName())
			.stream()
			.map(DirectorySearch::wholeWord)
			.toList());
		if (words.isEmpty()) {
			return Optional.empty();
		}
		if (query.birthDate() != null) {
			String birthDate = query.birthDate().toString();
			words.add(SqlPart.of("coalesce(document ->> 'birthDate', ?) = ?", birthDate, birthDate));
		}
		return Optional.of(SqlPart.all(words));
	}

	/**
	 * Leaves out a client and those who were found to be other people, by this client or
	 * by themselves.
	 */
	private static void leaveOut(ClientId client, Search search) {
		search.that("id <> ?", client.value())
			.that("""
					not exists (select from read_model.client_directory registered
					    where registered.id = ?
					    and registered.document -> 'distinctFrom' @> to_jsonb(client_directory.id::text))""",
					client.value())
			.that("not coalesce(document -> 'distinctFrom' @> to_jsonb(?::text), false)", client.toString());
	}

	private static SqlPart wholeWord(Set<String> spellings) {
		Set<String> keys = keys(spellings);
		return keys.isEmpty() ? SqlPart.any(spellings.stream()
			.map((spelling) -> SqlPart.of("strpos(' ' || search_text || ' ', ?) > 0", " " + spelling + " "))
			.toList()) : typing(keys);
	}

}
