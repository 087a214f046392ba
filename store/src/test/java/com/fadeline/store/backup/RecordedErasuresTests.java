package com.fadeline.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.id.ClientId;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@RunsInParallel
class RecordedErasuresTests {

	private static final ClientId ADA = new ClientId(UUID.randomUUID());

	private static final ClientId BO = new ClientId(UUID.randomUUID());

	private final JdbcClient database = JdbcClient.create(TestPostgres.migratedDatabase().dataSource());

	@TempDir
	private Path folder;

	@Test
	void a_start_enters_what_the_database_alone_knows() throws IOException {
		this.database.sql(
				"insert into personal_data.client_key (client_id, wrapped_key, destroyed_at) values (?, null, now()), (?, '\\x01', null)")
			.params(ADA.value(), BO.value())
			.update();
		ErasureLedger ledger = new ErasureLedger(this.folder.resolve("data/erasures.txt"));

		new RecordedErasures(ledger, this.database, Clock.systemUTC()).run(new DefaultApplicationArguments());

		assertThat(ErasureLedger.standing(ledger.entries())).containsOnlyKeys(ADA)
			.containsValue(ErasureLedger.Kind.ERASED);
	}

	@Test
	void a_ledger_that_cannot_be_written_keeps_nobody_from_being_erased() throws IOException {
		Path folder = Files.writeString(this.folder.resolve("data"), "no folder");
		ErasureLedger ledger = new ErasureLedger(folder.resolve("erasures.txt"));
		RecordedErasures erasures = new RecordedErasures(ledger, this.database, Clock.systemUTC());

		erasures.erase(ADA, List.of());
		assertThat(erasures.trouble()).isPresent();

		Files.delete(folder);
		erasures.erase(BO, List.of());
		assertThat(erasures.trouble()).isEmpty();
	}

}
