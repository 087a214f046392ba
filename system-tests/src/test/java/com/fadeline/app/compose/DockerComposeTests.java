package com.fadeline.app.compose;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** docker-compose.yml says nothing that the code does not know. */
class DockerComposeTests {

	private static final Path ROOT = Path.of("..");

	private static final Map<String, Object> SERVICES = services();

	@Test
	void the_default_profile_composes_axon_server_postgresql_and_the_service() throws IOException {
		assertThat(Files.readAllLines(ROOT.resolve(".env"))).contains("COMPOSE_PROFILES=axonserver");
		assertThat(servicesOf("axonserver")).containsExactlyInAnyOrder("axonserver", "postgres", "fadeline");
	}

	@Test
	void the_embedded_profile_runs_the_service_alone() {
		assertThat(servicesOf("embedded")).containsExactly("fadeline-embedded");
	}

	@ParameterizedTest
	@MethodSource("ownServices")
	void every_variable_of_the_service_is_a_property_it_knows(String service) throws IOException {
		Set<String> known = knownProperties();
		assertThat(environment(service).keySet())
			.allSatisfy((variable) -> assertThat(known).contains(canonical(variable)));
	}

	@Test
	void every_variable_is_left_to_the_shell_and_no_secret_is_in_git() throws IOException {
		assertThat(Files.readString(ROOT.resolve(".env"))).doesNotContain("PASSWORD=", "TOKEN=");
		assertThat(Files.readAllLines(ROOT.resolve(".dockerignore"))).contains("**/.env*");
		assertThat(SERVICES.keySet()).flatExtracting((service) -> environment(service).values())
			.map(String::valueOf)
			.filteredOn((value) -> value.contains("${"))
			.isNotEmpty()
			.allSatisfy((value) -> assertThat(value).endsWith(":-}"));
	}

	@Test
	void no_container_has_more_than_it_needs() {
		assertThat(SERVICES.keySet()).allSatisfy((name) -> {
			assertThat(list(name, "cap_drop")).asString().isEqualTo("[ALL]");
			assertThat(list(name, "security_opt")).asString().isEqualTo("[no-new-privileges:true]");
			assertThat(service(name)).containsKeys("mem_limit", "pids_limit");
		});
		assertThat(ownServices()).allSatisfy((name) -> {
			assertThat(service(name)).containsEntry("read_only", true).doesNotContainKey("cap_add");
		});
	}

	@Test
	void axon_server_takes_messages_with_the_token_alone_and_is_not_published() {
		assertThat(environment("axonserver").get("AXONIQ_AXONSERVER_ACCESSCONTROL_ENABLED")).isEqualTo("true");
		assertThat(environment("axonserver").get("AXONIQ_AXONSERVER_ACCESSCONTROL_TOKEN"))
			.isEqualTo(environment("fadeline").get("AXON_AXONSERVER_TOKEN"));
		assertThat(list("axonserver", "ports")).isEmpty();
	}

	@Test
	void every_image_is_named_by_its_whole_version() throws IOException {
		assertThat(images()).hasSize(4).allSatisfy((image) -> assertThat(image).matches("[a-z/-]+:\\d+\\.\\d+.*"));
	}

	@Test
	void an_image_whose_publisher_lists_digests_runs_by_its_digest() throws IOException {
		assertThat(images())
			.filteredOn((image) -> image.startsWith("postgres:") || image.startsWith("eclipse-temurin:"))
			.hasSize(2)
			.allSatisfy((image) -> assertThat(image).matches("[^@]+@sha256:[0-9a-f]{64}"));
	}

	/** The images that are taken from others, to run or to build on. */
	private static List<String> images() throws IOException {
		Stream<String> composed = SERVICES.keySet()
			.stream()
			.filter((service) -> !service(service).containsKey("build"))
			.map((service) -> service(service).get("image").toString());
		Stream<String> built = Files.readAllLines(ROOT.resolve("Dockerfile"))
			.stream()
			.filter((line) -> line.startsWith("FROM "))
			.map((line) -> line.split(" ")[1]);
		return Stream.concat(composed, built).toList();
	}

	@Test
	void nothing_gets_into_the_image_but_what_the_build_needs() throws IOException {
		List<String> lines = Files.readAllLines(ROOT.resolve(".dockerignore"))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.toList();
		assertThat(lines.getFirst()).isEqualTo("*");
		assertThat(lines).contains("!pom.xml", "!.mvn", "**/target", "**/data", "**/.env*");
		assertThat(Files.readString(ROOT.resolve("pom.xml")).lines().filter((line) -> line.contains("<module>")))
			.allSatisfy((module) -> assertThat(lines).contains("!" + module.replaceAll("\\s*</?module>", "")));
	}

	@Test
	void a_process_without_memory_ends_and_is_started_again() throws IOException {
		assertThat(Files.readString(ROOT.resolve("app/src/main/dist/bin/fadeline")))
			.contains("-XX:+ExitOnOutOfMemoryError");
		assertThat(ownServices())
			.allSatisfy((service) -> assertThat(service(service)).containsEntry("restart", "unless-stopped"));
	}

	@ParameterizedTest
	@MethodSource("ownServices")
	void the_published_port_is_the_one_the_service_listens_on(String service) throws IOException {
		String port = String.valueOf(((Map<?, ?>) application().get("server")).get("port"));
		assertThat(ports(service)).containsExactly(port);
		assertThat(Files.readString(ROOT.resolve("Dockerfile"))).contains("EXPOSE " + port)
			.contains("/dev/tcp/127.0.0.1/" + port);
	}

	@Test
	void every_port_is_published_to_this_machine_alone() {
		assertThat(SERVICES.keySet()).allSatisfy((service) -> assertThat(list(service, "ports"))
			.allSatisfy((port) -> assertThat(port.toString()).startsWith("127.0.0.1:")));
	}

	@Test
	void the_service_finds_axon_server_and_postgresql_under_their_names() {
		Map<?, ?> environment = environment("fadeline");
		int grpcPort = new AxonServerConfiguration().routingServers().getFirst().getGrpcPort();
		assertThat(environment.get("AXON_AXONSERVER_SERVERS")).isEqualTo("axonserver:" + grpcPort);
		assertThat(environment("axonserver").get("AXONIQ_AXONSERVER_HOSTNAME")).isEqualTo("axonserver");
		Map<?, ?> postgres = environment("postgres");
		assertThat(environment.get("SPRING_DATASOURCE_URL"))
			.isEqualTo("jdbc:postgresql://postgres:5432/" + postgres.get("POSTGRES_DB"));
		assertThat(environment.get("SPRING_DATASOURCE_USERNAME")).isEqualTo(postgres.get("POSTGRES_USER"));
		assertThat(environment.get("SPRING_DATASOURCE_PASSWORD")).isEqualTo(postgres.get("POSTGRES_PASSWORD"));
	}

	@Test
	void what_it_depends_on_is_composed_and_has_a_health_check() {
		Map<?, ?> dependencies = (Map<?, ?>) service("fadeline").get("depends_on");
		assertThat(dependencies.keySet()).isNotEmpty()
			.allSatisfy((dependency) -> assertThat(service(dependency.toString())).containsKey("healthcheck"));
	}

	@Test
	void the_image_runs_the_program_that_the_build_makes() throws IOException {
		assertThat(Files.readString(ROOT.resolve("app/pom.xml")))
			.contains("value=\"${project.build.directory}/distribution\"");
		assertThat(Files.readString(ROOT.resolve("Dockerfile")))
			.contains("COPY --from=build /build/app/target/distribution/*/ /opt/fadeline/")
			.contains("RUN [\"/opt/fadeline/bin/fadeline\", \"prepare\"]");
	}

	static Stream<String> ownServices() {
		return SERVICES.keySet().stream().filter((service) -> service(service).containsKey("build"));
	}

	private static Set<String> knownProperties() throws IOException {
		Stream<String> own = names("", application());
		Stream<String> libraries = Collections
			.list(DockerComposeTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))
			.stream()
			.flatMap(DockerComposeTests::propertiesIn);
		return Stream.concat(own, libraries).map(DockerComposeTests::canonical).collect(Collectors.toSet());
	}

	private static Stream<String> propertiesIn(URL metadata) {
		try (var stream = metadata.openStream()) {
			JsonNode properties = JsonMapper.builder().build().readTree(stream).path("properties");
			return properties.valueStream().map((property) -> property.get("name").asString()).toList().stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read " + metadata, ex);
		}
	}

	private static Stream<String> names(String prefix, Map<?, ?> properties) {
		return properties.entrySet().stream().flatMap((property) -> {
			String name = prefix + property.getKey();
			return (property.getValue() instanceof Map<?, ?> nested) ? names(name + ".", nested) : Stream.of(name);
		});
	}

	private static String canonical(String name) {
		return name.replaceAll("[-_.]", "").toLowerCase(Locale.ROOT);
	}

	private static List<String> servicesOf(String profile) {
		return SERVICES.keySet().stream().filter((service) -> list(service, "profiles").contains(profile)).toList();
	}

	private static List<String> ports(String service) {
		return list(service, "ports").stream()
			.map((mapping) -> mapping.toString().substring(mapping.toString().lastIndexOf(':') + 1))
			.toList();
	}

	private static Map<String, Object> environment(String service) {
		return cast((Map<?, ?>) service(service).get("environment"));
	}

	private static List<?> list(String service, String key) {
		return (List<?>) service(service).getOrDefault(key, List.of());
	}

	private static Map<String, Object> service(String name) {
		return cast((Map<?, ?>) SERVICES.get(name));
	}

	private static Map<String, Object> services() {
		return cast((Map<?, ?>) yaml(ROOT.resolve("docker-compose.yml")).get("services"));
	}

	private static Map<String, Object> application() {
		return yaml(ROOT.resolve("app/src/main/resources/application.yaml"));
	}

	private static Map<String, Object> yaml(Path file) {
		try {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read " + file, ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> cast(Map<?, ?> map) {
		return (Map<String, Object>) map;
	}

}
