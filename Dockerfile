# Builds kg from source and runs it without the SDK, as a user without rights.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ src/
COPY graph-schema/ graph-schema/
RUN dotnet publish src/KnowledgeGraph.Cli -c Release -o /app -p:UseAppHost=true

FROM mcr.microsoft.com/dotnet/runtime:10.0
COPY --from=build /app/ /app/
COPY seeds/ /seeds/
COPY graph-schema/ /graph-schema/
# The numeric id lets an orchestrator see that the user is not root; /data is where a volume with graphs goes.
RUN mkdir /data && chown 1654:1654 /data && ln -s /app/kg /usr/local/bin/kg
USER 1654
WORKDIR /data
VOLUME /data
ENTRYPOINT ["kg"]
CMD ["--help"]
