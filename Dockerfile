FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn --batch-mode --quiet package -DskipTests

FROM eclipse-temurin:25-jre
RUN useradd --system --home-dir /data --create-home fadeline
COPY --from=build /build/app/target/fadeline.jar /fadeline.jar
# What is published of it is up to who runs it.
ENV SERVER_ADDRESS=0.0.0.0
USER fadeline
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /actuator/health HTTP/1.0\r\n\r\n" >&3 && head -n 1 <&3 | grep -q " 200"'
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "/fadeline.jar"]
