package com.fadeline.store.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.archive.ArchiveStanding;
import com.fadeline.store.postgres.ArchiveTrouble;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.store.health.Attention;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@RunsInParallel
class BackupHealthTests {

	private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

	private final Backups backups = new Backups(JdbcClient.create(TestPostgres.migratedDatabase().dataSource()));

	private Optional<ArchiveStanding> archive = Optional.empty();

	@Test
	void it_states_the_last_back_up_and_asks_for_the_next_one_when_it_is_overdue() {
		assertThat(health(null).getDetails()).containsEntry("last", "none");
		assertThat(health(null).getStatus()).isEqualTo(Status.UP);
		assertThat(health(Duration.ofDays(1)).getStatus()).isEqualTo(Attention.STATUS);

		Instant last = NOW.minus(Duration.ofHours(2));
		this.backups.add(new Backup(last, "today.zip", 4000, 70, true, NOW));
		this.backups.add(new Backup(last.minus(Duration.ofDays(1)), "yesterday.zip", 3000, 60, false, NOW));

		assertThat(health(null).getDetails()).containsEntry("last", last)
			.containsEntry("bytes", 4000L)
			.containsEntry("events", 70L)
			.containsEntry("encrypted", true)
			.doesNotContainValue("today.zip");
		assertThat(health(Duration.ofHours(3)).getStatus()).isEqualTo(Status.UP);
		assertThat(health(Duration.ofHours(1)).getStatus()).isEqualTo(Attention.STATUS);
		assertThat(this.backups.latest(5)).extracting(Backup::file).containsExactly("today.zip", "yesterday.zip");
	}

	@Test
	void an_archive_that_is_not_filled_asks_for_attention() {
		BackupHealth indicator = indicator(null);
		assertThat(indicator.health()).isNotNull();
		assertThat(health(null).getDetails()).containsEntry("archive", "off");
		assertThat(indicator.archivedMillis()).isZero();

		this.archive = archive(null);
		assertThat(indicator.health()).isNotNull();
		assertThat(indicator.archivedMillis()).isEqualTo(NOW.toEpochMilli());
		assertThat(health(null).getStatus()).isEqualTo(Status.UP);
		assertThat(health(null).getDetails().get("archive")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("trouble", "none")
			.containsEntry("lastSegment", "00000001000000000000000A")
			.containsEntry("lastArchivedAt", NOW)
			.containsEntry("waiting", 2L)
			.doesNotContainValue("/archive");

		this.archive = archive(ArchiveTrouble.FULL);
		assertThat(health(null).getStatus()).isEqualTo(Attention.STATUS);
	}

	private static Optional<ArchiveStanding> archive(@Nullable ArchiveTrouble trouble) {
		return Optional.of(new ArchiveStanding("/archive", NOW, NOW, "00000001000000000000000A", NOW, 2, trouble));
	}

	private Health health(@Nullable Duration overdueAfter) {
		Health health = indicator(overdueAfter).health();
		assertThat(health).isNotNull();
		return health;
	}

	private BackupHealth indicator(@Nullable Duration overdueAfter) {
		return new BackupHealth(this.backups,
				new BackupProperties(null, overdueAfter, Path.of("erasures.txt"), null, 7), Optional::empty,
				() -> this.archive, Clock.fixed(NOW, ZoneOffset.UTC));
	}

}
