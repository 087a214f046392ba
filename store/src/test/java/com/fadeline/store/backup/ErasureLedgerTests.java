package com.fadeline.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.id.ClientId;
import com.fadeline.store.backup.ErasureLedger.Entry;
import com.fadeline.store.backup.ErasureLedger.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ErasureLedgerTests {

	private static final Instant AT = Instant.parse("2026-11-29T10:00:00Z");

	private static final ClientId ADA = new ClientId(UUID.fromString("6a8f3c1e-2b7d-5e40-9c15-0d4b7a9e6f21"));

	private static final ClientId BO = new ClientId(UUID.fromString("6a8f3c1e-2b7d-5e40-9c15-0d4b7a9e6f22"));

	@TempDir
	private Path folder;

	@Test
	void each_step_of_each_client_is_entered_once_for_its_owner_alone() throws IOException {
		ErasureLedger ledger = ledger();
		assertThat(ledger.entries()).isEmpty();

		ledger.add(List.of(new Entry(AT, Kind.ASKED, ADA)));
		ledger.add(List.of(new Entry(AT.plusSeconds(1), Kind.ASKED, ADA), new Entry(AT, Kind.ERASED, BO)));
		ledger.add(List.of(new Entry(AT.plusSeconds(2), Kind.ERASED, ADA)));
		ledger.add(List.of(new Entry(AT.plusSeconds(3), Kind.ASKED, ADA)));

		assertThat(ledger.file()).hasContent("""
				2026-11-29T10:00:00Z ASKED %1$s
				2026-11-29T10:00:00Z ERASED %2$s
				2026-11-29T10:00:02Z ERASED %1$s""".formatted(ADA, BO));
		assertThat(ErasureLedger.standing(ledger.entries())).containsEntry(ADA, Kind.ERASED)
			.containsEntry(BO, Kind.ERASED);
		assertThat(Files.getPosixFilePermissions(ledger.file())).hasSize(2);
	}

	@Test
	void a_line_that_a_crash_cut_off_does_not_count_and_is_written_over() throws IOException {
		ErasureLedger ledger = ledger();
		ledger.add(List.of(new Entry(AT, Kind.ERASED, ADA)));
		Files.writeString(ledger.file(), "2026-11-29T10:00:01Z ERASED 6a8f3c1e-2b7d-5e40-9c15-0d4b7a9e6f",
				StandardOpenOption.APPEND);

		assertThat(ledger.entries()).hasSize(1);
		ledger.add(List.of(new Entry(AT, Kind.ASKED, BO)));
		assertThat(ledger.entries()).containsExactly(new Entry(AT, Kind.ERASED, ADA), new Entry(AT, Kind.ASKED, BO));
	}

	@Test
	void another_line_that_cannot_be_read_is_reported() throws IOException {
		Files.writeString(ledger().file(), "forget Ada\n");

		assertThatExceptionOfType(BackupException.class).isThrownBy(() -> ledger().entries())
			.withMessageContaining("has a line that cannot be read: forget Ada");
	}

	private ErasureLedger ledger() {
		return new ErasureLedger(this.folder.resolve("erasures.txt"));
	}

}
