package com.fadeline.app.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The master key is replaced by a start of the packaged jar. */
@Execution(ExecutionMode.CONCURRENT)
class RotatedMasterKeyIT {

	private final String client = "/api/clients/" + UUID.randomUUID();

	@Test
	void after_a_rotation_old_events_are_read_and_the_old_master_key_is_good_for_nothing(@TempDir Path folder)
			throws Exception {
		// given
		Path data = folder.resolve("data");
		Path log = Files.createFile(folder.resolve("fadeline.log"));
		Path file = data.resolve("keys/master-key.json");
		try (FadelineProcess first = FadelineProcess.start(data, log)) {
			assertThat(first
				.post("/api/clients",
						"""
								{ "id": "%s", "clinicId": "%s", "givenName": "Ada", "familyName": "Quillfeather", "birthDate": "1990-05-17" }
								"""
							.formatted(this.client.substring("/api/clients/".length()), UUID.randomUUID()))
				.statusCode()).isEqualTo(201);
		}
		Path old = Files.copy(file, folder.resolve("old.json"));
		// when
		try (FadelineProcess rotating = FadelineProcess.start(data, log, "--rotate-master-key")) {
			readsEvents(rotating);
			assertThat(rotating.log()).contains("The master key was replaced; it wraps 1 keys anew");
		}
		// then
		assertThat(keys(file)).isNotEmpty().doesNotContainAnyElementsOf(keys(old));
		try (FadelineProcess next = FadelineProcess.start(data, log, "--rebuild=client-directory")) {
			await().until(() -> next.log().contains("Rebuilt"));
			readsEvents(next);
		}
		try (FadelineProcess former = FadelineProcess.launch(data, log, "--fadeline.master-key-file=" + old)) {
			assertThat(former.awaitExit()).isNotZero();
			assertThat(former.log()).contains("is not the one that wrapped the keys of this database");
		}
	}

	/** The export reads the details from the events of the client. */
	private void readsEvents(FadelineProcess fadeline) {
		await().untilAsserted(() -> assertThat(fadeline.get(this.client + "/export").body()).contains("Quillfeather"));
	}

	private static List<Long> keys(Path keyset) throws Exception {
		return JsonMapper.shared()
			.readTree(Files.readString(keyset))
			.path("key")
			.valueStream()
			.map((key) -> key.path("keyId").asLong())
			.toList();
	}

}
