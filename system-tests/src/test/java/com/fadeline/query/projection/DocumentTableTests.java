package com.fadeline.query.projection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fadeline.api.id.ClientId;
import com.fadeline.store.postgres.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of rows never hides what the table has. */
class DocumentTableTests {

	private final ClientId client = new ClientId(UUID.randomUUID());

	private TransactionTemplate transactions;

	private JdbcTemplate jdbc;

	private DocumentTable<Note> table;

	/** State of the rows. */
	record Note(String text) {
	}

	@BeforeEach
	void open() {
		TestPostgres.Database database = TestPostgres.migratedDatabase();
		SingleConnectionDataSource connection = new SingleConnectionDataSource(database.url(), database.username(),
				database.password(), true);
		this.jdbc = new JdbcTemplate(connection);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(connection));
		this.table = new DocumentTable<>(this.jdbc, new Documents(new SimpleModule()), "client_notes", Note.class,
				List.<Column<Note>>of())
			.cached();
	}

	@Test
	void what_was_written_is_not_read_again() {
		Note note = save(0, "comes by train");

		assertThat(loaded()).isSameAs(note);
		assertThat(this.table.find(this.client)).containsSame(note);
	}

	@Test
	void what_postgresql_cannot_store_is_answered_as_it_is_stored() {
		save(0, "by \0 train");

		assertThat(loaded()).isEqualTo(new Note("by \uFFFD train"));
	}

	@Test
	void what_was_rolled_back_is_forgotten() {
		Note before = save(0, "comes by train");
		this.transactions.executeWithoutResult((transaction) -> {
			Note rolledBack = save(1, "comes by car");
			assertThat(loaded()).isSameAs(rolledBack);
			transaction.setRollbackOnly();
		});

		assertThat(loaded()).isEqualTo(before);
	}

	@Test
	void what_another_has_written_is_read() {
		save(0, "comes by train");

		this.jdbc.update("update read_model.client_notes set document = '{\"text\": \"comes by car\"}'");

		assertThat(this.table.find(this.client)).contains(new Note("comes by car"));
	}

	@Test
	void what_was_erased_is_gone() {
		save(0, "comes by train");

		this.table.save(List.of(Row.of(this.client.value(), 1, null)));

		assertThat(this.table.find(this.client)).isEqualTo(Optional.empty());
		assertThat(row().sequence()).isEqualTo(1);
		assertThat(row().state().get()).isNull();
	}

	private Note save(long sequence, String text) {
		Note note = new Note(text);
		this.table.save(List.of(Row.of(this.client.value(), sequence, note)));
		return note;
	}

	private Note loaded() {
		return Objects.requireNonNull(row().state().get());
	}

	private Row<Note> row() {
		return this.table.load(Set.of(this.client.value())).get(this.client.value());
	}

}
