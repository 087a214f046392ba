package com.fadeline.store.personaldata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of a database's tables and indexes, read as bytes: system catalogues and
 * statistics of columns are among them, the log of the server is not. A long value may be
 * compressed in them; dumps have it in plain.
 */
record DataFiles(JdbcClient jdbc) {

	/**
	 * Has PostgreSQL write what it has, and leave out what was deleted. The catalogues
	 * that all databases share hold nobody's data, and to wait for them is to wait for
	 * every other database.
	 */
	void rewrite() {
		String tables = this.jdbc.sql("""
				select string_agg(oid::regclass::text, ', ') from pg_class
				where relkind in ('r', 'm') and not relisshared
				    and relnamespace not in ('information_schema'::regnamespace, 'pg_toast'::regnamespace)
				""").query(String.class).single();
		this.jdbc.sql("vacuum (full, analyze) " + tables).update();
		this.jdbc.sql("checkpoint").update();
	}

	/** The tables and indexes that hold a text, as it is written or in lower case. */
	List<String> grep(String text) {
		Path folder = this.jdbc.sql(
				"select current_setting('data_directory') || '/base/' || oid from pg_database where datname = current_database()")
			.query((row, number) -> Path.of(row.getString(1)))
			.single();
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> {
				String content = content(file);
				return content.contains(text) || content.contains(text.toLowerCase(Locale.ROOT));
			}).map(this::relation).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String relation(Path file) {
		return this.jdbc.sql("""
				select coalesce(pg_filenode_relation(0, substring(:file from '^[0-9]+')::oid)::text, 'nothing any more')
				    || ' (' || :file || ')'
				""").param("file", file.getFileName().toString()).query(String.class).single();
	}

	private static String content(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
