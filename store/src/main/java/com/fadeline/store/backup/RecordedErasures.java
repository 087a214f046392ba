package com.fadeline.store.backup;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.erasure.PersonalRecords;

/**
 * Recorder of each erasure in the ledger, once its key is destroyed. Where the ledger
 * cannot be written the erasure goes on all the same, the health reports it, and the next
 * start enters what is missing.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RecordedErasures implements PersonalRecords, ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(RecordedErasures.class);

	private final ErasureLedger ledger;

	private final JdbcClient database;

	private final Clock clock;

	private volatile @Nullable String trouble;

	RecordedErasures(ErasureLedger ledger, JdbcClient database, Clock clock) {
		this.ledger = ledger;
		this.database = database;
		this.clock = clock;
	}

	@Override
	public void restrict(ClientId client) {
		enter(client, ErasureLedger.Kind.ASKED);
	}

	@Override
	public void erase(ClientId client, Collection<CourseId> courses) {
		enter(client, ErasureLedger.Kind.ERASED);
	}

	/**
	 * Enters the erasures that another process carried out, or that could not be entered.
	 */
	@Override
	public void run(ApplicationArguments arguments) {
		enter(this.database
			.sql("select client_id, destroyed_at from personal_data.client_key where destroyed_at is not null")
			.query(RecordedErasures::erased)
			.list());
	}

	private static ErasureLedger.Entry erased(ResultSet row, int number) throws SQLException {
		return new ErasureLedger.Entry(row.getObject("destroyed_at", OffsetDateTime.class).toInstant(),
				ErasureLedger.Kind.ERASED, new ClientId(row.getObject("client_id", UUID.class)));
	}

	private void enter(ClientId client, ErasureLedger.Kind kind) {
		Instant now = this.clock.instant();
		enter(List.of(new ErasureLedger.Entry(now, kind, client)));
	}

	private void enter(List<ErasureLedger.Entry> entries) {
		try {
			this.ledger.add(entries);
			this.trouble = null;
		}
		catch (IOException | BackupException ex) {
			this.trouble = "not written";
			log.warn(
					"The ledger of erasures {} is not written: {}. Until it is, a restored back-up does not learn of them",
					this.ledger.file(), ex.toString());
		}
	}

	/** Returns why the ledger is behind; empty if it is not. */
	Optional<String> trouble() {
		return Optional.ofNullable(this.trouble);
	}

}
