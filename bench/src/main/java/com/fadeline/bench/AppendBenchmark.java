package com.fadeline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import com.fadeline.app.Fadeline;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Benchmark of appends: many callers open courses by the command bus, in turns with
 * pgbench, which inserts the same row into the same server as often as it can. It accepts
 * Fadeline's own options, and those of {@link Options}.
 */
final class AppendBenchmark {

	private static final int CLIENTS = 2000;

	private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

	private final ClinicId clinic = new ClinicId(this.ids.generate());

	private final Map<String, String> metaData = new Requester(this.ids.generate().toString(), Role.SPECIALIST,
			Set.of(this.clinic), null)
		.metaData();

	private final CommandGateway gateway;

	private final List<ClientId> clients = new ArrayList<>();

	private AppendBenchmark(CommandGateway gateway) {
		this.gateway = gateway;
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}, beside those of
	 * {@link Comparison.Options}.
	 *
	 * @param callers number of callers, and of clients of pgbench
	 */
	record Options(@DefaultValue("64") int callers) {
	}

	public static void main(String[] arguments) throws Exception {
		System.setProperty("fadeline.data", "target/bench-data");
		System.setProperty("fadeline.roles", "command");
		System.setProperty("logging.level.root", "warn");
		try (ConfigurableApplicationContext fadeline = new SpringApplicationBuilder(Fadeline.class)
			.web(WebApplicationType.NONE)
			.run(arguments)) {
			Options options = Binder.get(fadeline.getEnvironment()).bindOrCreate("bench", Options.class);
			AppendBenchmark benchmark = new AppendBenchmark(fadeline.getBean(CommandGateway.class));
			benchmark.registerClients();
			benchmark.openCourse();
			Pgbench pgbench = Pgbench.like(fadeline.getBean(JdbcClient.class),
					fadeline.getBean(JdbcConnectionDetails.class));
			Outcome outcome = Comparison.run("open a course on the command bus",
					(duration) -> Measurement.of(Callers.run(options.callers(), duration, benchmark::openCourse)),
					"pgbench", (duration) -> new Measurement(pgbench.run(options.callers(), duration), Double.NaN, null),
					Binder.get(fadeline.getEnvironment()).bindOrCreate("bench", Comparison.Options.class));
			BenchmarkReport.write("AppendBenchmark", List.of(outcome));
		}
	}

	private void registerClients() {
		for (int i = 0; i < CLIENTS; i++) {
			ClientId client = new ClientId(this.ids.generate());
			send(new RegisterClient(client, this.clinic, new ClientDetails("Ada", "Byron", LocalDate.of(1985, 12, 10),
					"ada@example.org", "+44 20 7946 0000", null)));
			this.clients.add(client);
		}
	}

	private void openCourse() {
		ClientId client = this.clients.get(ThreadLocalRandom.current().nextInt(this.clients.size()));
		UUID course = this.ids.generate();
		send(new OpenCourse(new CourseId(course), client, BodySite.SCALP, List.of("CROWN", "FRONTAL_HAIRLINE"),
				Goal.FULL_REMOVAL, null, Assessment.UNKNOWN, null, null));
	}

	private void send(Object command) {
		this.gateway.sendAndWait(new GenericCommandMessage<>(command, this.metaData));
	}

}
