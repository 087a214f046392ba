package com.fadeline.store.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.store.postgres.FreshPostgres;
import com.fadeline.store.postgres.Recovery;
import com.fadeline.store.postgres.WalArchive;

/**
 * Command-line command that restores any moment of an archive into a folder without a
 * database, and repeats the erasures made since.
 */
final class RestoreArchiveCommand {

	private final BackupSettings settings;

	private final PrintStream out;

	RestoreArchiveCommand(BackupSettings settings, PrintStream out) {
		this.settings = settings;
		this.out = out;
	}

	/**
	 * Restores a moment.
	 * @param folder of the archive
	 * @param until the moment; null for the end of the archive
	 * @param ledgers of erasures, besides that in its place
	 * @throws BackupException if the place is not fit for that
	 * @throws com.fadeline.store.postgres.PostgresException if the archive does not hold
	 * the moment
	 */
	void run(Path folder, @Nullable Instant until, List<Path> ledgers) {
		if (this.settings.given() != null) {
			throw new BackupException(
					"An archive is restored into the PostgreSQL that comes along: leave spring.datasource.url out");
		}
		this.settings.refuseUnlessEmpty();
		RepeatedErasures erasures = RepeatedErasures.of(new ErasureLedger(this.settings.backup().erasures()), ledgers);
		Recovery recovery = Recovery.of(new WalArchive(folder), until);
		this.out.printf("Restoring the copy of %s and what was stored since; a day of that may take minutes%n",
				recovery.base().madeAt());
		try (FreshPostgres fresh = FreshPostgres.recovered(this.settings.data(), this.settings.postgres(), recovery)) {
			Database database = new Database(fresh.jdbcUrl(), fresh.username(), fresh.password());
			refuseUnlessOurs(database, folder);
			int again = eraseAgain(database, erasures);
			String held = held(database);
			erasures.enter();
			fresh.keep();
			this.out.printf("Restored %s as of %s into %s: %s%n", folder, (until != null) ? until : "its end",
					this.settings.data(), held);
			this.out.println(erasures.summary(again));
			this.out.println("It begins an archive of its own: set %s to an empty folder before its first start"
				.formatted(WalArchive.SETTING));
		}
		catch (SQLException ex) {
			throw new BackupException("%s was not restored: %s".formatted(folder, ex.getMessage()), ex);
		}
	}

	private void refuseUnlessOurs(Database database, Path folder) throws SQLException {
		try (Connection connection = database.connect()) {
			Snapshot restored = Snapshot.of(connection);
			if (Integer.parseInt(restored.schema()) > EmptyDatabase.latestSchema()) {
				throw new BackupException(
						"%s was filled by a later version of Fadeline (database %s): restore it with that version"
							.formatted(folder, restored.schema()));
			}
			Optional<byte[]> proof = restored.masterKeyProof();
			if (proof.isPresent()
					&& this.settings.masterKey().given().filter((key) -> key.made(proof.get())).isEmpty()) {
				throw new BackupException(
						"The master key that was in use is not in %s, and an archive does not hold it: put it there and restore again"
							.formatted(this.settings.masterKey().place()));
			}
		}
	}

	/** Returns how many clients are to be erased again. */
	private static int eraseAgain(Database database, RepeatedErasures erasures) throws SQLException {
		try (Connection connection = database.connect()) {
			connection.setAutoCommit(false);
			RestoredDatabase restored = new RestoredDatabase(connection);
			restored.letGo();
			restored.forgetLinks();
			int again = restored.eraseAgain(erasures.standing());
			if (again > 0) {
				restored.emptyReadModels();
			}
			connection.commit();
			return again;
		}
	}

	private static String held(Database database) {
		JdbcClient client = database.client();
		return client.sql("""
				select count(*) || ' events' || coalesce(', the last one of ' || max(time_stamp), '')
				from event_store.domain_event
				""").query(String.class).single();
	}

}
