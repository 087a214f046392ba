package com.fadeline.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writer of a back-up: a ZIP of one entry for each table or file, and the manifest at its
 * end.
 */
final class ArchiveWriter implements AutoCloseable {

	private final ZipOutputStream zip;

	private final List<Manifest.Part> parts = new ArrayList<>();

	ArchiveWriter(OutputStream file, @Nullable String passphrase) throws IOException {
		this.zip = new ZipOutputStream(Envelope.around(file, passphrase));
	}

	/** Content of one entry. */
	@FunctionalInterface
	interface Content {

		void writeTo(OutputStream entry) throws IOException;

	}

	/** Adds an entry and returns its description. */
	Manifest.Part add(String name, List<String> columns, Content content) throws IOException {
		this.zip.putNextEntry(new ZipEntry(name));
		Tally tally = new Tally(this.zip);
		content.writeTo(tally);
		this.zip.closeEntry();
		Manifest.Part part = tally.part(name, columns);
		this.parts.add(part);
		return part;
	}

	/** Ends the back-up with the manifest of what was added. */
	Manifest finish(Function<List<Manifest.Part>, Manifest> told) throws IOException {
		Manifest manifest = told.apply(List.copyOf(this.parts));
		this.zip.putNextEntry(new ZipEntry(Manifest.NAME));
		this.zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
		this.zip.closeEntry();
		this.zip.finish();
		return manifest;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
