package com.fadeline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

import org.springframework.util.FileSystemUtils;

/**
 * Factory of temporary folders under target, which stay until the next run. Before ext4
 * makes a file it looks at each that was deleted in the last seconds: to delete a
 * PostgreSQL after each test took longer than to start one.
 */
public final class RetainedTempDirs implements TempDirFactory {

	private static final Path PLACE = emptied(Path.of("target", "test-folders").toAbsolutePath());

	@Override
	public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
		return Files.createTempDirectory(PLACE, null);
	}

	private static Path emptied(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
			return Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
