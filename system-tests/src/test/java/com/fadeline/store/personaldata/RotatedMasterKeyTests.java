package com.fadeline.store.personaldata;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.As;
import com.fadeline.app.Fadeline;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** The master key is replaced by a start. */
@RunsInParallel
class RotatedMasterKeyTests {

	private static final ClientId CLIENT = new ClientId(UUID.randomUUID());

	private static final ClientDetails DETAILS = new ClientDetails("Ada", "Quillfeather", null, null, null, null);

	private final TestPostgres.Database database = TestPostgres.migratedDatabase();

	@Test
	void after_a_rotation_old_events_are_read_and_the_old_master_key_is_good_for_nothing(@TempDir Path folder)
			throws Exception {
		// given
		Path file = folder.resolve("master-key.json");
		try (ConfigurableApplicationContext first = start(file)) {
			first.getBean(CommandGateway.class)
				.sendAndWait(As.admin(new RegisterClient(CLIENT, new ClinicId(UUID.randomUUID()), DETAILS)));
		}
		Path old = Files.copy(file, folder.resolve("old.json"));
		// when
		try (ConfigurableApplicationContext rotating = start(file, "--rotate-master-key")) {
			assertThat(events(rotating)).contains("Quillfeather");
		}
		// then
		assertThat(keys(file)).isNotEmpty().doesNotContainAnyElementsOf(keys(old));
		assertThatException().isThrownBy(() -> start(old))
			.havingRootCause()
			.withMessageContaining("is not the one that wrapped the keys of this database");
	}

	private static String events(ConfigurableApplicationContext application) {
		return application.getBean(EventStore.class)
			.readEvents(CLIENT.toString())
			.asStream()
			.map((event) -> event.getPayload().toString())
			.toList()
			.toString();
	}

	private static List<Long> keys(Path keyset) throws Exception {
		return JsonMapper.shared()
			.readTree(Files.readString(keyset))
			.path("key")
			.valueStream()
			.map((key) -> key.path("keyId").asLong())
			.toList();
	}

	private ConfigurableApplicationContext start(Path masterKey, String... further) {
		String[] arguments = { "--fadeline.data=target/test-data", "--fadeline.roles=command",
				"--fadeline.master-key-file=" + masterKey, "--spring.datasource.url=" + this.database.url(),
				"--spring.datasource.username=" + this.database.username(),
				"--spring.datasource.password=" + this.database.password() };
		return new SpringApplicationBuilder(Fadeline.class).web(WebApplicationType.NONE)
			.run(StringUtils.concatenateStringArrays(arguments, further));
	}

}
