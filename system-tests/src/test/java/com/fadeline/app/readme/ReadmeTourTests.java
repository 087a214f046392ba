package com.fadeline.app.readme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalServerPort;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.TestAdmin;

import static org.assertj.core.api.Assertions.assertThat;

/** Pastes the README's tour into a shell. */
@FadelineTest
class ReadmeTourTests {

	private static final Path README = Path.of("..", "README.md");

	private static final Pattern TOUR = Pattern.compile("(?ms)^## A tour.*?(?=^## )");

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	@Test
	void the_tour_works_when_pasted_once_and_again() throws IOException, InterruptedException {
		// given
		Path tour = Files.writeString(this.folder.resolve("tour.sh"), tour());
		// when
		String first = pasted(tour);
		String second = pasted(tour);
		// then
		assertThat(first).contains("... refused, as it should be", "interval.floor", "\"recorded\":2",
				"event:progress");
		assertThat(second).contains("\"recorded\":2");
	}

	private String pasted(Path script) throws IOException, InterruptedException {
		Path output = this.folder.resolve("output.txt");
		ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", script.toString());
		shell.environment().put("FADELINE", "http://localhost:" + this.port);
		shell.environment().put("SIGN_IN", TestAdmin.CREDENTIALS);
		Process process = shell.redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("the tour ends").isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		String said = Files.readString(output, StandardCharsets.UTF_8);
		assertThat(process.exitValue()).as(said).isZero();
		return said;
	}

	private static String tour() throws IOException {
		String section = TOUR.matcher(Files.readString(README))
			.results()
			.map(MatchResult::group)
			.collect(Collectors.joining());
		return BLOCK.matcher(section).results().map((block) -> block.group(1)).collect(Collectors.joining("\n"));
	}

}
