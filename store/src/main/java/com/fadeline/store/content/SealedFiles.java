package com.fadeline.store.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.fadeline.api.file.FileRejectedException;
import com.fadeline.api.file.FileStore;
import com.fadeline.api.file.NewFile;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.command.erasure.PersonalRecords;
import com.fadeline.store.personaldata.PersonalData;

/** Store of files in PostgreSQL, sealed. The rows of an erased client are deleted. */
@Component
@Order
class SealedFiles implements FileStore, PersonalRecords {

	private static final int BUFFER = 64 * 1024;

	private final FileTable table;

	private final PersonalData keys;

	private final TransactionTemplate transactions;

	private final long maxSize;

	private final Clock clock;

	SealedFiles(FileTable table, PersonalData keys, PlatformTransactionManager transactions, FileProperties properties,
			Clock clock) {
		this.table = table;
		this.keys = keys;
		this.transactions = new TransactionTemplate(transactions);
		this.maxSize = properties.maxSize().toBytes();
		this.clock = clock;
	}

	@Override
	public long maxSize() {
		return this.maxSize;
	}

	@Override
	public StoredFile write(NewFile file, InputStream bytes) throws IOException {
		FileCipher cipher = FileCipher.create(file.clientId(), file.fileId(), this.keys)
			.orElseThrow(() -> FileRejectedException.erased(file.clientId()));
		try {
			Optional<StoredFile> added = this.transactions.execute((transaction) -> added(file, cipher, bytes));
			return (added != null && added.isPresent()) ? added.get() : again(file, bytes);
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/** Adds a file; returns empty if its id is taken. */
	private Optional<StoredFile> added(NewFile file, FileCipher cipher, InputStream bytes) {
		if (!this.table.add(file, cipher.sealedKey(), this.clock.instant())) {
			return Optional.empty();
		}
		try (OutputStream chunks = this.table.chunksOf(file.fileId());
				OutputStream sealed = cipher.encrypting(chunks)) {
			StoredFile stored = copy(file, bytes, sealed);
			this.table.complete(stored);
			return Optional.of(stored);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Compares with the file that has the id already. */
	private StoredFile again(NewFile file, InputStream bytes) throws IOException {
		StoredFile sent = copy(file, bytes, OutputStream.nullOutputStream());
		return this.table.find(file.fileId())
			.filter((entry) -> entry.clientId().equals(file.clientId()) && entry.stored().equals(sent))
			.map(FileTable.Entry::stored)
			.orElseThrow(() -> FileRejectedException.conflict(file.fileId()));
	}

	private StoredFile copy(NewFile file, InputStream bytes, OutputStream to) throws IOException {
		MessageDigest digest = sha256();
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
			size += read;
			if (size > this.maxSize) {
				throw FileRejectedException.tooLarge(this.maxSize);
			}
			digest.update(buffer, 0, read);
			to.write(buffer, 0, read);
		}
		return new StoredFile(file.fileId(), HexFormat.of().formatHex(digest.digest()), size, file.mediaType());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has it", ex);
		}
	}

	@Override
	public Optional<InputStream> open(ClientId client, FileId file) {
		return this.table.find(file)
			.filter((entry) -> entry.clientId().equals(client))
			.flatMap((entry) -> FileCipher.of(client, file, entry.sealedKey(), this.keys))
			.map((cipher) -> cipher.decrypting(this.table.read(file)));
	}

	@Override
	public void erase(ClientId client, Collection<CourseId> courses) {
		this.table.deleteOf(client);
	}

}
