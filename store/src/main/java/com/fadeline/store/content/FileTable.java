package com.fadeline.store.content;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

import com.fadeline.api.file.NewFile;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;

/**
 * Table access of files: a row for each, and its sealed bytes in chunks, of which one at
 * a time is in memory.
 */
@Component
class FileTable {

	/** Bytes of a chunk; all but the last have as many. */
	static final int CHUNK = 256 * 1024;

	private final JdbcClient jdbc;

	FileTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Row of a file. */
	record Entry(ClientId clientId, String sealedKey, StoredFile stored) {
	}

	/** File that no event is known to name. */
	record Unreferenced(FileId fileId, CourseId courseId) {
	}

	/** Adds the row of a file whose bytes follow; returns false if its id is taken. */
	boolean add(NewFile file, String sealedKey, Instant now) {
		return this.jdbc.sql("""
				insert into file.file (id, client_id, course_id, media_type, sealed_key, uploaded_at)
				values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
				""")
			.params(file.fileId().value(), file.clientId().value(), file.courseId().value(), file.mediaType(),
					sealedKey, now.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	void complete(StoredFile file) {
		this.jdbc.sql("update file.file set sha256 = ?, size = ? where id = ?")
			.params(file.sha256(), file.size(), file.fileId().value())
			.update();
	}

	Optional<Entry> find(FileId file) {
		return this.jdbc.sql("select client_id, sealed_key, sha256, size, media_type from file.file where id = ?")
			.param(file.value())
			.query((row, number) -> entry(file, row))
			.optional();
	}

	private static Entry entry(FileId file, ResultSet row) throws SQLException {
		return new Entry(new ClientId(row.getObject("client_id", UUID.class)), row.getString("sealed_key"),
				new StoredFile(file, row.getString("sha256"), row.getLong("size"), row.getString("media_type")));
	}

	/** Returns a stream that stores what is written to it. */
	OutputStream chunksOf(FileId file) {
		return new OutputStream() {

			private final byte[] chunk = new byte[CHUNK];

			private int filled;

			private int number;

			@Override
			public void write(int value) {
				write(new byte[] { (byte) value }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) {
				for (int from = offset; from < offset + length;) {
					int copied = Math.min(CHUNK - this.filled, offset + length - from);
					System.arraycopy(bytes, from, this.chunk, this.filled, copied);
					this.filled += copied;
					from += copied;
					if (this.filled == CHUNK) {
						store();
					}
				}
			}

			@Override
			public void close() {
				if (this.filled > 0) {
					store();
				}
			}

			private void store() {
				FileTable.this.jdbc.sql("insert into file.chunk (file_id, number, bytes) values (?, ?, ?)")
					.params(file.value(), this.number++, Arrays.copyOf(this.chunk, this.filled))
					.update();
				this.filled = 0;
			}

		};
	}

	/** Returns a stream of what was stored, which reads each chunk when it is needed. */
	InputStream read(FileId file) {
		return new SequenceInputStream(new Enumeration<>() {

			private int number;

			private Optional<byte[]> next = chunk(0);

			@Override
			public boolean hasMoreElements() {
				return this.next.isPresent();
			}

			@Override
			public InputStream nextElement() {
				byte[] bytes = this.next.orElseThrow(NoSuchElementException::new);
				this.next = (bytes.length < CHUNK) ? Optional.empty() : chunk(++this.number);
				return new ByteArrayInputStream(bytes);
			}

			private Optional<byte[]> chunk(int wanted) {
				return FileTable.this.jdbc.sql("select bytes from file.chunk where file_id = ? and number = ?")
					.params(file.value(), wanted)
					.query(byte[].class)
					.optional();
			}

		});
	}

	/** Returns the oldest files before a time that no event is known to name. */
	List<Unreferenced> unreferenced(Instant before, int most) {
		return this.jdbc.sql("""
				select id, course_id from file.file where not referenced and uploaded_at < ?
				order by uploaded_at limit ?
				""")
			.params(before.atOffset(ZoneOffset.UTC), most)
			.query((row, number) -> new Unreferenced(new FileId(row.getObject("id", UUID.class)),
					new CourseId(row.getObject("course_id", UUID.class))))
			.list();
	}

	void markReferenced(Collection<FileId> files) {
		this.jdbc.sql("update file.file set referenced = true where id = any (?) and not referenced")
			.param(ids(files))
			.update();
	}

	void delete(Collection<FileId> files) {
		this.jdbc.sql("delete from file.file where id = any (?)").param(ids(files)).update();
	}

	void deleteOf(ClientId client) {
		this.jdbc.sql("delete from file.file where client_id = ?").param(client.value()).update();
	}

	private static SqlArrayValue ids(Collection<FileId> files) {
		return new SqlArrayValue("uuid", files.stream().map(FileId::value).toArray());
	}

}
