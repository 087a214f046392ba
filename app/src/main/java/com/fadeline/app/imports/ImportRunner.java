package com.fadeline.app.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import com.fadeline.web.imports.HistoryImporter;
import com.fadeline.web.imports.ImportReport;
import com.fadeline.web.imports.ImportReport.Status;
import com.fadeline.web.imports.UnreadableFileException;

/**
 * Runner of the import of the files that the command line names; it prints their outcome.
 */
@Component
@ConditionalOnProperty(ImportMode.OPTION)
class ImportRunner implements ApplicationRunner, ExitCodeGenerator {

	private final HistoryImporter importer;

	private final PrintStream out;

	private boolean failed;

	@Autowired
	ImportRunner(HistoryImporter importer) {
		this(importer, System.out);
	}

	ImportRunner(HistoryImporter importer, PrintStream out) {
		this.importer = importer;
		this.out = out;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<String> files = arguments.getOptionValues(ImportMode.OPTION);
		if (files == null || files.isEmpty()) {
			fail("Name the file to import: --import=FILE");
			return;
		}
		for (String file : files) {
			importFile(Path.of(file));
		}
	}

	private void importFile(Path file) {
		try (InputStream content = Files.newInputStream(file)) {
			print(this.importer.importAll(content, null));
		}
		catch (NoSuchFileException ex) {
			fail("There is no file %s".formatted(file.toAbsolutePath()));
		}
		catch (IOException ex) {
			fail("%s cannot be read: %s".formatted(file.toAbsolutePath(), ex.getMessage()));
		}
		catch (UnreadableFileException ex) {
			fail("%s: %s".formatted(file, ex.getMessage()));
		}
	}

	private void print(ImportReport report) {
		for (ImportReport.Entry entry : report.histories()) {
			this.out.printf("%-9s %s, %d of %d sittings%n", entry.status(), entry.id(), entry.sittingsTaken(),
					entry.sittingsListed());
			entry.findings().forEach((finding) -> this.out.printf("          %s%n", finding.message()));
			entry.kept().forEach((kept) -> this.out.printf("          %s: %s%n", kept.field(), kept.message()));
			entry.errors().forEach((error) -> this.out.printf("          %s: %s%n", error.field(), error.message()));
		}
		this.out.printf("%d histories: %d imported, %d extended, %d unchanged, %d rejected; %d sittings on record%n",
				report.histories().size(), report.count(Status.IMPORTED), report.count(Status.EXTENDED),
				report.count(Status.UNCHANGED), report.count(Status.REJECTED), report.sittingsTaken());
		this.failed |= report.count(Status.REJECTED) > 0;
	}

	private void fail(String message) {
		this.out.println(message);
		this.failed = true;
	}

	@Override
	public int getExitCode() {
		return this.failed ? 1 : 0;
	}

}
