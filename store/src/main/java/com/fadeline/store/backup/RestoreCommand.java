package com.fadeline.store.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.flywaydb.core.api.FlywayException;

import com.fadeline.store.postgres.FreshPostgres;
import com.fadeline.store.EventStoreKind;

/**
 * Command-line command that restores a back-up into an empty place: it creates the tables
 * as they were then, fills them, and repeats the erasures made since. The next start adds
 * what the program has gained since, such as newer tables, and what is made from events.
 */
final class RestoreCommand {

	private final BackupSettings settings;

	private final PrintStream out;

	RestoreCommand(BackupSettings settings, PrintStream out) {
		this.settings = settings;
		this.out = out;
	}

	/**
	 * Restores a back-up.
	 * @param ledgers of erasures, besides that in its place
	 * @throws BackupException if the file or the place is not fit for that
	 */
	void run(Path file, List<Path> ledgers) {
		refuseUnlessEmpty();
		Archive archive = new Archive(file, this.settings.backup().passphrase());
		Manifest manifest = archive.verify();
		refuseUnlessOurs(archive, manifest);
		RestoredKey key = RestoredKey.of(this.settings.masterKey(), archive, manifest);
		RepeatedErasures erasures = RepeatedErasures.of(new ErasureLedger(this.settings.backup().erasures()), ledgers);
		int again = restore(archive, manifest, key, erasures);
		print(file, manifest);
		this.out.println(erasures.summary(again));
	}

	private void refuseUnlessEmpty() {
		Database given = this.settings.given();
		if (given == null) {
			this.settings.refuseUnlessEmpty();
		}
		if (given != null && !EmptyDatabase.isEmpty(given)) {
			throw new BackupException(
					"The database %s holds tables: restore into an empty one".formatted(given.name()));
		}
	}

	private void refuseUnlessOurs(Archive archive, Manifest manifest) {
		if (Integer.parseInt(manifest.schema()) > EmptyDatabase.latestSchema()) {
			throw archive.later(manifest);
		}
		if (manifest.eventStore() != this.settings.events()) {
			throw new BackupException("%s was made with fadeline.event-store=%s: restore it with that setting"
				.formatted(archive.file(), manifest.eventStore().name().toLowerCase(Locale.ROOT)));
		}
	}

	/** Returns how many clients are to be erased again. */
	private int restore(Archive archive, Manifest manifest, RestoredKey key, RepeatedErasures erasures) {
		Database given = this.settings.given();
		if (given != null) {
			int again = fill(given, archive, manifest, erasures);
			key.put();
			erasures.enter();
			return again;
		}
		try (FreshPostgres fresh = FreshPostgres.of(this.settings.data(), this.settings.postgres())) {
			int again = fill(new Database(fresh.jdbcUrl(), fresh.username(), fresh.password()), archive, manifest,
					erasures);
			key.put();
			erasures.enter();
			fresh.keep();
			return again;
		}
	}

	private int fill(Database database, Archive archive, Manifest manifest, RepeatedErasures erasures) {
		try {
			EmptyDatabase.migrate(database, manifest.schema(), this.settings.reportRole());
			try (Connection connection = database.connect()) {
				connection.setAutoCommit(false);
				TableLoader filling = new TableLoader(connection);
				filling.fill(archive, manifest);
				RestoredDatabase restored = new RestoredDatabase(connection);
				restored.letGo();
				int again = restored.eraseAgain(erasures.standing());
				filling.record(new Backup(manifest.takenAt(),
						Objects.requireNonNull(archive.file().getFileName()).toString(), archive.size(),
						manifest.events(), Envelope.isSealed(archive.file()), Clock.systemUTC().instant()));
				connection.commit();
				return again;
			}
		}
		catch (SQLException | IOException | FlywayException ex) {
			throw new BackupException("%s was not restored: %s%s".formatted(archive.file(), ex.getMessage(),
					(this.settings.given() != null) ? ". Empty the database before the next attempt" : ""), ex);
		}
	}

	private void print(Path file, Manifest manifest) {
		Database given = this.settings.given();
		this.out.printf("Restored %s as of %s into %s: %d events and %d other rows of %d tables%n", file,
				manifest.takenAt(), (given != null) ? given.name() : this.settings.data(), manifest.events(),
				manifest.rows() - manifest.events(), manifest.tables().size());
		if (manifest.eventStore() == EventStoreKind.AXONSERVER) {
			this.out.println("The events are in Axon Server and were not in this file: restore Axon Server as well");
		}
		this.out.println("The next start makes the read models from the events; until it has, views are incomplete");
	}

}
