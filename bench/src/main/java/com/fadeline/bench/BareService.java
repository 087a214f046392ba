package com.fadeline.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

import static java.util.stream.Collectors.joining;

/** Starter of the bare application, with the jars alone that it needs. */
final class BareService {

	/** What its requests ask for. */
	static final String PATH = "/bare";

	private static final String MAIN_CLASS = "com.fadeline.bench.bare.BareApplication";

	/** Those of the starters of Spring Boot for web MVC and for security. */
	private static final Pattern JARS = Pattern
		.compile("spring-boot(-(autoconfigure|webmvc|servlet|tomcat|web-server|http-converter|jackson|security))?-\\d.*"
				+ "|spring-(aop|beans|context|core|expression|web|webmvc)-\\d.*"
				+ "|spring-security-(config|core|crypto|web)-\\d.*|tomcat-embed-.*|jackson-(core|databind)-3.*"
				+ "|jackson-annotations-.*|micrometer-(commons|observation)-.*|logback-.*|slf4j-api-.*|jul-to-slf4j-.*"
				+ "|log4j-.*|commons-logging-.*|snakeyaml-.*|jspecify-.*|jakarta\\.annotation-api-.*");

	private BareService() {
	}

	static ServiceProcess start() throws Exception {
		String own = Path.of(BareService.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		String jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((jar) -> JARS.matcher(Path.of(jar).getFileName().toString()).matches())
			.collect(joining(File.pathSeparator));
		return ServiceProcess.java(MAIN_CLASS, own + File.pathSeparator + jars, Path.of("target", "bench-bare.log"),
				"/login");
	}

	/** Signs in to it. */
	static BrowserSession signIn(ServiceProcess bare) throws Exception {
		return BrowserSession.signIn(bare.port(), "/login", "bare", "bare", PATH);
	}

}
