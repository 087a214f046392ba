package com.fadeline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Load of a command bus: it opens courses of some clients. */
final class CourseOpener {

	private static final int CLIENTS = 2000;

	private static final int REGISTERED_AT_ONCE = 16;

	private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

	private final ClinicId clinic = new ClinicId(this.ids.generate());

	private final Map<String, String> metaData = new Requester(this.ids.generate().toString(), Role.SPECIALIST,
			Set.of(this.clinic), null)
		.metaData();

	private final CommandGateway gateway;

	private final List<ClientId> clients = new ArrayList<>();

	/** Registers the clients. */
	CourseOpener(CommandGateway gateway) throws InterruptedException, ExecutionException {
		this.gateway = gateway;
		List<Future<ClientId>> registered = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(REGISTERED_AT_ONCE)) {
			for (int i = 0; i < CLIENTS; i++) {
				registered.add(threads.submit(this::register));
			}
		}
		for (Future<ClientId> client : registered) {
			this.clients.add(client.get());
		}
	}

	private ClientId register() {
		ClientId client = new ClientId(this.ids.generate());
		send(new RegisterClient(client, this.clinic, new ClientDetails("Ada", "Byron", LocalDate.of(1985, 12, 10),
				"ada@example.org", "+44 20 7946 0000", null)));
		return client;
	}

	/** Opens a course and returns when it is stored. */
	void open() {
		ClientId client = this.clients.get(ThreadLocalRandom.current().nextInt(this.clients.size()));
		UUID course = this.ids.generate();
		send(new OpenCourse(new CourseId(course), client, BodySite.SCALP, List.of("CROWN", "FRONTAL_HAIRLINE"),
				Goal.FULL_REMOVAL, null, Assessment.UNKNOWN, null, null));
	}

	private void send(Object command) {
		this.gateway.sendAndWait(new GenericCommandMessage<>(command, this.metaData));
	}

}
