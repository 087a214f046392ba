package com.fadeline.query.client;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Order of clients by name in the reader's language. In languages whose alphabet has no
 * letters of its own after z that is the order of the folded names, which has an index;
 * in others it is that of ICU, if PostgreSQL has it.
 */
final class DirectoryOrder {

	static final String FOLDED = "sort_key, id";

	private static final Set<String> AS_FOLDED = Set.of("de", "en", "fr", "it", "nl", "pt");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

	private final JdbcOperations jdbc;

	private final Map<String, String> orders = new ConcurrentHashMap<>();

	DirectoryOrder(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the expressions to order by. */
	String of(Locale reader) {
		String language = reader.getLanguage();
		return (AS_FOLDED.contains(language) || !LANGUAGE.matcher(language).matches()) ? FOLDED
				: this.orders.computeIfAbsent(language, this::order);
	}

	private String order(String language) {
		String collation = language + "-x-icu";
		Boolean known = this.jdbc.queryForObject(
				"select exists (select from pg_collation where collname = ? and collprovider = 'i')", Boolean.class,
				collation);
		return Boolean.TRUE.equals(known)
				? "concat_ws(' ', document ->> 'familyName', document ->> 'givenName') collate \"%s\", id"
					.formatted(collation)
				: FOLDED;
	}

}
