package com.fadeline.app.process;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The import from the command line, as a process of its own. It comes last, once others
 * have made the cache of the program.
 */
@RunsInParallel
@Order(Integer.MAX_VALUE)
class ImportProcessIT {

	private static final Path HISTORIES = Path.of("..", "web", "src", "test", "resources", "histories.json");

	@Test
	void a_file_is_imported_by_a_process_that_then_ends(@TempDir Path folder) throws Exception {
		// given
		Path data = TestPostgres.sharingPrograms(folder.resolve("data"));
		Path log = Files.createFile(folder.resolve("fadeline.log"));
		// when
		int exit = FadelineProcess.launch(data, log, "--import=" + HISTORIES.toAbsolutePath()).awaitExit();
		// then
		assertThat(exit).isZero();
		assertThat(Files.readString(log))
			.contains("25 histories: 25 imported, 0 extended, 0 unchanged, 0 rejected; 66 sittings on record");
	}

}
