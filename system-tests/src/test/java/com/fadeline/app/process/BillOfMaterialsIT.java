package com.fadeline.app.process;

import java.io.InputStream;
import java.util.List;
import java.util.jar.JarFile;

import com.fadeline.testing.RunsInParallel;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged jar tells what it is made of. */
@RunsInParallel
class BillOfMaterialsIT {

	private static final String LIBRARIES = "BOOT-INF/lib/";

	@Test
	void the_bill_of_materials_in_the_jar_names_every_library_of_it() throws Exception {
		try (JarFile jar = new JarFile(System.getProperty("fadeline.jar"))) {
			List<String> libraries = jar.stream()
				.map((entry) -> entry.getName())
				.filter((name) -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
				.map((name) -> name.substring(LIBRARIES.length()))
				.filter((name) -> !name.startsWith("spring-boot-jarmode"))
				.toList();

			assertThat(libraries).hasSizeGreaterThan(50).allSatisfy((name) -> assertThat(named(jar)).contains(name));
		}
	}

	private static List<String> named(JarFile jar) throws Exception {
		String place = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
		try (InputStream bill = jar.getInputStream(jar.getEntry(place))) {
			return JsonMapper.shared()
				.readTree(bill)
				.at("/components")
				.valueStream()
				.map(BillOfMaterialsIT::fileName)
				.toList();
		}
	}

	private static String fileName(JsonNode component) {
		return "%s-%s.jar".formatted(component.at("/name").asString(), component.at("/version").asString());
	}

}
