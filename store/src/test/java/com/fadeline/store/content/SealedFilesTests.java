package com.fadeline.store.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

import com.fadeline.api.event.UnreadableEvent;
import com.fadeline.api.file.FileRejectedException;
import com.fadeline.api.file.NewFile;
import com.fadeline.api.file.ReferencesFiles;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.store.personaldata.TestKeys;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.testing.RunsInParallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@RunsInParallel
class SealedFilesTests {

	private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

	private static final int MB = 1024 * 1024;

	private final DataSource database = TestPostgres.migratedDatabase().dataSource();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private final TestKeys keys = new TestKeys(this.database);

	private final FileTable table = new FileTable(this.jdbc);

	private final SealedFiles files = new SealedFiles(this.table, this.keys.personalData(),
			new JdbcTransactionManager(this.database), new FileProperties(DataSize.ofMegabytes(3), Duration.ofDays(1)),
			Clock.fixed(NOW, ZoneOffset.UTC));

	private final ClientId client = new ClientId(UUID.randomUUID());

	private final CourseId course = new CourseId(UUID.randomUUID());

	@Test
	void a_file_comes_back_as_it_was_given_and_is_stored_unreadable() throws IOException {
		byte[] bytes = bytes(2 * MB + 12_345);
		NewFile file = file(this.client);

		StoredFile stored = write(file, bytes);

		assertThat(stored.size()).isEqualTo(bytes.length);
		assertThat(stored.sha256()).hasSize(64);
		assertThat(read(this.client, file.fileId())).isEqualTo(bytes);
		assertThat(this.jdbc.sql("select max(length(bytes)) from file.chunk").query(Integer.class).single())
			.isEqualTo(FileTable.CHUNK);
		assertThat(this.jdbc
			.sql("select count(*) from file.chunk where position(substring(?::bytea from 1 for 16) in bytes) > 0")
			.param(bytes)
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.files.open(new ClientId(UUID.randomUUID()), file.fileId())).isEmpty();
		assertThat(this.files.open(this.client, new FileId(UUID.randomUUID()))).isEmpty();
	}

	@Test
	void the_same_again_changes_nothing_and_other_bytes_under_its_id_are_rejected() throws IOException {
		NewFile file = file(this.client);
		StoredFile first = write(file, bytes(1000));

		assertThat(write(file, bytes(1000))).isEqualTo(first);
		assertThat(rejection(file, bytes(1001))).isEqualTo(FileRejectedException.Cause.CONFLICT);
		NewFile ofAnother = new NewFile(file.fileId(), new ClientId(UUID.randomUUID()), this.course, "image/jpeg");
		assertThat(rejection(ofAnother, bytes(1000))).isEqualTo(FileRejectedException.Cause.CONFLICT);
		assertThat(read(this.client, file.fileId())).isEqualTo(bytes(1000));
	}

	@Test
	void of_a_file_that_is_too_large_or_breaks_off_nothing_is_stored() {
		assertThat(rejection(file(this.client), bytes(3 * MB + 1))).isEqualTo(FileRejectedException.Cause.TOO_LARGE);
		InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(MB)), new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("connection reset");
			}

		});
		assertThatIOException().isThrownBy(() -> this.files.write(file(this.client), broken))
			.withMessage("connection reset");

		assertThat(count("file.file")).isZero();
		assertThat(count("file.chunk")).isZero();
	}

	@Test
	void sealed_bytes_open_under_no_other_id_or_client_and_neither_cut_off_nor_changed() throws IOException {
		NewFile file = file(this.client);
		write(file, bytes(MB));
		UUID other = UUID.randomUUID();
		this.jdbc.sql("""
				with moved as (insert into file.file
				    select ?, client_id, course_id, media_type, sealed_key, sha256, size, uploaded_at, false
				    from file.file where id = ? returning id)
				insert into file.chunk select moved.id, number, bytes from file.chunk, moved where file_id = ?
				""").params(other, file.fileId().value(), file.fileId().value()).update();
		assertThatIOException().isThrownBy(() -> read(this.client, new FileId(other)));

		ClientId thief = new ClientId(UUID.randomUUID());
		this.jdbc.sql("update file.file set client_id = ?").param(thief.value()).update();
		assertThatIOException().isThrownBy(() -> read(thief, file.fileId()));

		this.jdbc.sql("update file.file set client_id = ?").param(this.client.value()).update();
		this.jdbc.sql("delete from file.chunk where number = 3").update();
		assertThatIOException().isThrownBy(() -> read(this.client, file.fileId()));
		this.jdbc.sql("update file.chunk set bytes = set_byte(bytes, 999, get_byte(bytes, 999) # 1) where number = 0")
			.update();
		assertThatIOException().isThrownBy(() -> read(this.client, file.fileId()));
	}

	@Test
	void a_destroyed_key_makes_copies_unreadable_and_erasure_deletes_the_rows() throws IOException {
		NewFile file = file(this.client);
		write(file, bytes(1000));
		NewFile ofAnother = file(new ClientId(UUID.randomUUID()));
		write(ofAnother, bytes(10));

		this.keys.destroy(this.client);
		assertThat(this.files.open(this.client, file.fileId())).isEmpty();
		assertThat(rejection(file(this.client), bytes(10))).isEqualTo(FileRejectedException.Cause.ERASED);

		this.files.erase(this.client, List.of(this.course));
		assertThat(count("file.file")).isOne();
		assertThat(count("file.chunk")).isOne();
		assertThat(read(ofAnother.clientId(), ofAnother.fileId())).isEqualTo(bytes(10));
	}

	@Test
	void files_that_no_event_names_are_deleted_after_a_day() throws IOException {
		FileId named = write(file(this.client), bytes(1)).fileId();
		FileId unnamed = write(file(this.client), bytes(2)).fileId();
		Stream<Object> events = Stream.of("another event", (ReferencesFiles) () -> List.of(named));

		assertThat(sweep(Duration.ofHours(23), Stream.of())).isZero();
		assertThat(sweep(Duration.ofHours(25), Stream.of(new UnreadableEvent("PhotoAdded", "1", "damaged")))).isZero();
		assertThat(sweep(Duration.ofHours(25), null)).isZero();
		assertThat(sweep(Duration.ofHours(25), events)).isOne();
		assertThat(sweep(Duration.ofHours(25), Stream.of())).isZero();

		assertThat(read(this.client, named)).isEqualTo(bytes(1));
		assertThat(this.files.open(this.client, unnamed)).isEmpty();
	}

	private int sweep(Duration later, @Nullable Stream<?> events) {
		return new UnreferencedFiles(this.table, (course) -> {
			if (events == null) {
				throw new IllegalStateException("cannot be read");
			}
			return events;
		}, Duration.ofDays(1), Clock.fixed(NOW.plus(later), ZoneOffset.UTC)).sweep();
	}

	private FileRejectedException.Cause rejection(NewFile file, byte[] bytes) {
		return catchThrowableOfType(FileRejectedException.class, () -> write(file, bytes)).rejectedFor();
	}

	private StoredFile write(NewFile file, byte[] bytes) throws IOException {
		return this.files.write(file, new ByteArrayInputStream(bytes));
	}

	private byte[] read(ClientId owner, FileId file) throws IOException {
		try (InputStream bytes = this.files.open(owner, file).orElseThrow()) {
			return bytes.readAllBytes();
		}
	}

	private int count(String name) {
		return this.jdbc.sql("select count(*) from " + name).query(Integer.class).single();
	}

	private NewFile file(ClientId owner) {
		return new NewFile(new FileId(UUID.randomUUID()), owner, this.course, "image/jpeg");
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(42).nextBytes(bytes);
		return bytes;
	}

}
